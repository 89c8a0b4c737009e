package fr.beffroi.application;

/**
 * What stops the legal clocks of a dossier (CRPA L114-5), offered by the module that asks for
 * documents.
 */
public interface ClockStops {

    /**
     * Has the clocks of the dossier stand still for all that was asked for until now, as if they
     * had run since the start; those that did stay as they are. The caller holds its lock.
     */
    void again(Application application);
}
