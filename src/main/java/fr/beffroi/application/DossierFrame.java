package fr.beffroi.application;

import fr.beffroi.deadline.LegalClock;
import fr.beffroi.worklist.TaskLabel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page of the officer's dossier: who, how much, where it stands, what waits.
 *
 * @param stateKey message key of the state, in the administration's words
 * @param stateKind kind of badge: {@code info}, {@code success}, {@code warning}, {@code error}
 * @param marks what everybody must know of it at first sight, such as how it came
 * @param labels those of the services of the person signed in
 * @param clocks legal periods that run or are suspended, those of silence first
 * @param tasks open tasks of the groups of the person signed in
 * @param waits where else it waits: open tasks of other services
 * @param paper how it was received and entered, of one that came on paper
 * @param toClose whether the person signed in may close it because its call is cancelled
 * @param lastChange the last change by the applicant, while the dossier is not over
 */
public record DossierFrame(
        Application application,
        String callTitle,
        String stateKey,
        String stateKind,
        List<Mark> marks,
        List<TaskLabel> labels,
        List<LegalClock> clocks,
        List<Tab> tabs,
        List<OpenTask> tasks,
        List<Wait> waits,
        @Nullable Paper paper,
        boolean toClose,
        @Nullable LastChange lastChange) {

    /**
     * A change by the applicant after its submission.
     *
     * @param version the version it made
     * @param fields how many answers it changed
     * @param documents of how many documents it changed files
     */
    public record LastChange(int version, Instant at, int fields, int documents) {}

    /**
     * Something to know of the dossier at first sight.
     *
     * @param kind of badge
     * @param key message key
     */
    public record Mark(String kind, String key) {}

    /**
     * A tab.
     *
     * @param labelKey message key
     * @param count how many things in it call for a look
     */
    public record Tab(String key, String labelKey, String address, int count) {}

    /**
     * A task that another service has to do.
     *
     * @param service its name
     */
    public record Wait(String name, String service, @Nullable Instant dueAt) {}

    /**
     * A task to do.
     *
     * @param mine whether the person signed in has taken it
     */
    public record OpenTask(String name, String address, @Nullable Instant dueAt, boolean mine) {}
}
