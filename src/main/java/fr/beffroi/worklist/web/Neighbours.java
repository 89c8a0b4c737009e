package fr.beffroi.worklist.web;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.worklist.web.WorklistSort.Way;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Goes from a dossier to the one beside it in the list that the person looked at last, with its
 * filter and its order; nothing more of the list is read. A task that was done keeps its place.
 */
@Service
class Neighbours {

    /** Tasks of one dossier that may lie together. */
    private static final int TOGETHER = 10;

    private final AskedFilter asked;
    private final Lookout lookout;
    private final WorklistQuery query;
    private final CurrentActor actor;

    Neighbours(AskedFilter asked, Lookout lookout, WorklistQuery query, CurrentActor actor) {
        this.asked = asked;
        this.lookout = lookout;
        this.query = query;
        this.actor = actor;
    }

    /**
     * The task of the dossier beside; empty at the end of the list, and for a dossier of which the
     * person sees no task.
     *
     * @param list what the list asks, as {@link WorklistLinks#query} writes it
     * @param lastTask from which the person came to the dossier, if it is one of this dossier
     */
    @Transactional(readOnly = true)
    public Optional<String> beside(String list, ApplicationId dossier, String lastTask, Way way) {
        PersonId person = actor.get().requirePerson();
        WorklistFilter filter = asked.of(WorklistLinks.parametersOf(list));
        Sight all = lookout.of(person, filter);
        List<WorklistRow> own = query.ofDossier(dossier.value(), all.trays(), TOGETHER);
        Sight seen = Lookout.narrowed(all, filter);
        return own.stream()
                .filter(row -> row.taskId().equals(lastTask))
                .findFirst()
                .or(() -> own.stream().findFirst())
                .flatMap(from -> beside(filter, seen, from, dossier.value(), way));
    }

    private Optional<String> beside(
            WorklistFilter filter, Sight seen, WorklistRow from, UUID dossier, Way way) {
        WorklistCursor cursor = Worklist.cursor(from, filter.sort());
        return query.beside(filter, seen, cursor, way, TOGETHER).stream()
                .filter(row -> row.applicationId() != null)
                .filter(row -> !dossier.equals(row.applicationId()))
                .map(WorklistRow::taskId)
                .findFirst();
    }
}
