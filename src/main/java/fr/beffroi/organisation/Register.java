package fr.beffroi.organisation;

import fr.beffroi.kernel.Siret;
import java.util.Optional;

/** The register in which an organisation is looked up before anything is asked of it. */
interface Register {

    /**
     * What the register knows under this number; empty when it does not know it or cannot answer.
     */
    Optional<RegisterEntry> find(Siret siret);
}
