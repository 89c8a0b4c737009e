package fr.beffroi.worklist.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list.
 *
 * @param step what is to be done
 * @param callTitle the call that the dossier answers
 * @param dueOn day in Paris, if there is a due date
 * @param mine whether the person signed in has taken it
 * @param claimable whether the person signed in may take it
 */
record TaskLine(
        WorklistRow task,
        String step,
        String callTitle,
        LocalDate openedOn,
        @Nullable LocalDate dueOn,
        boolean late,
        boolean mine,
        boolean claimable) {}
