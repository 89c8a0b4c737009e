package fr.beffroi.application;

import fr.beffroi.kernel.ApplicationId;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What awaits an applicant in its submitted dossiers, and the dates to come, offered by the module
 * that knows them: shown on the dashboard and on the timeline of a dossier.
 */
public interface ApplicantAgenda {

    /** What there is in these dossiers, in any order; asked once for a whole list. */
    List<Item> of(Collection<ApplicationId> dossiers);

    /**
     * One thing.
     *
     * @param key last part of the message keys: {@code agenda.<key>} names it in a few words,
     *     {@code agenda.<key>.text} says it in a sentence; placeholder 0 is the date
     * @param on the day it is due or expected; absent where there is none
     * @param toDo whether the applicant has something to do; else it is only to be expected
     * @param address where to do it, or to read of it
     * @param arguments placeholders from 1 on
     */
    record Item(
            ApplicationId application,
            String key,
            @Nullable LocalDate on,
            boolean toDo,
            String address,
            List<Serializable> arguments) {}
}
