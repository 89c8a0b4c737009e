package fr.beffroi.organisation;

/**
 * The legal representative of an organisation.
 *
 * @param name first name and surname
 * @param function such as "présidente"
 * @param telephone as typed
 */
public record Representative(String name, String function, String telephone, String email) {}
