package fr.beffroi.application;

/** A tab of the officer's dossier, offered by the module that holds what it shows. */
public interface DossierTab {

    /**
     * Last part of the tab's address, {@code /dossiers/{id}/<key>}; its label is {@code
     * dossier.tab.<key>}.
     */
    String key();

    int order();

    /** Whether the person signed in sees this tab of this dossier. */
    boolean isShown(Application application);

    /**
     * How many things in it call for a look, such as messages that nobody has read; shown beside
     * its name when there are any.
     */
    default int count(Application application) {
        return 0;
    }
}
