package fr.beffroi.call;

import fr.beffroi.kernel.Siret;
import java.util.Collection;

/** Who may see and answer a call: everyone a public one, those invited a restricted one. */
public interface Invitations {

    /** Whether the call is public, or one of these organisations was invited to it. */
    boolean areFor(CallForProjects call, Collection<Siret> organisations);
}
