package fr.beffroi.organisation;

/**
 * The legal representative of an organisation.
 *
 * @param name first name and surname
 * @param function such as "présidente"
 */
public record Representative(String name, String function) {}
