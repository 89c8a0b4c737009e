package fr.beffroi.organisation;

import fr.beffroi.kernel.OrganisationId;

/**
 * Told to Spring listeners, in the transaction that changes what is known of an organisation.
 *
 * @param byRegister whether the register said it, and not the organisation: nobody has to validate
 *     it
 */
public record OrganisationChanged(
        OrganisationId organisation,
        String formerName,
        String name,
        Representative formerRepresentative,
        Representative representative,
        boolean byRegister) {}
