package fr.beffroi.organisation;

import fr.beffroi.kernel.Siret;

/**
 * A line of the register.
 *
 * @param department code of the département of the seat
 */
record RegisterEntry(Siret siret, String name, String department) {}
