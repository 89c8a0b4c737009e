package fr.beffroi.application;

import java.util.Optional;

/** Something to do about the answers, offered above them on the officer's dossier. */
public interface AnswersAction {

    /** What the person signed in may do now, if anything. */
    Optional<Action> of(Application application);

    /**
     * A way to a page.
     *
     * @param labelKey message key
     */
    record Action(String address, String labelKey) {}
}
