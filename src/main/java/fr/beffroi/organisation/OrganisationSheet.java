package fr.beffroi.organisation;

/**
 * All that is known of an organisation.
 *
 * @param revision counts the changes
 */
public record OrganisationSheet(
        Organisation organisation, Representative representative, int revision) {}
