package fr.beffroi.application.partner;

/**
 * A site that leads people here.
 *
 * @param code in the configuration
 * @param name as people read it
 */
record Partner(String code, String name) {}
