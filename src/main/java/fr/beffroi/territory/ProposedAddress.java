package fr.beffroi.territory;

/**
 * An address as the Base Adresse Nationale names its parts.
 *
 * @param label the whole of it on one line
 * @param name number and street, or place
 * @param citycode INSEE code of the commune
 */
public record ProposedAddress(
        String label, String name, String postcode, String city, String citycode) {}
