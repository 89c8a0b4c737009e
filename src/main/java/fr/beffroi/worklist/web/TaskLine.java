package fr.beffroi.worklist.web;

import fr.beffroi.worklist.TaskLabel;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list.
 *
 * @param step what is to be done
 * @param callTitle the call that the dossier answers
 * @param labels those of the person's services that the dossier bears
 * @param dueOn day in Paris, if there is a due date
 * @param unread whether the person has not opened it since it came
 * @param mine whether the person signed in has taken it, or stands for who has
 * @param forAbsent whether an absent colleague has taken it, for whom the person stands
 * @param recoverable whether the person gave it to who has it
 * @param claimable whether the person signed in may take it
 * @param workable whether the person signed in may do it, be it held by another
 */
record TaskLine(
        WorklistRow task,
        String step,
        String callTitle,
        List<TaskLabel> labels,
        LocalDate openedOn,
        @Nullable LocalDate dueOn,
        boolean late,
        boolean unread,
        boolean mine,
        boolean forAbsent,
        boolean claimable,
        boolean recoverable,
        boolean workable) {}
