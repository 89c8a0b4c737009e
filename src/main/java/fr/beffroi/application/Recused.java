package fr.beffroi.application;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.NotFound;

/**
 * The person declared an interest that takes them off the dossier: what is in it is no longer open
 * to them. Whoever makes no difference answers as for a dossier that is not theirs.
 */
public final class Recused extends NotFound {

    private static final long serialVersionUID = 1L;

    private final transient ApplicationId application;

    public Recused(ApplicationId application) {
        super("Application " + application + ", left by who asks");
        this.application = application;
    }

    public ApplicationId application() {
        return application;
    }
}
