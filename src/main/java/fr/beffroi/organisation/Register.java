package fr.beffroi.organisation;

import fr.beffroi.kernel.Rna;
import fr.beffroi.kernel.Siret;

/**
 * The register in which an organisation is looked up before anything is asked of it. It never
 * throws: a register that is down is an answer like another.
 */
interface Register {

    /** The establishment with this number. */
    RegisterAnswer find(Siret siret);

    /** The seats of what is registered under this number; sometimes several. */
    RegisterAnswer find(Rna rna);
}
