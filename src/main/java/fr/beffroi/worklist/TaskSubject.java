package fr.beffroi.worklist;

import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the list shows of the dossier behind a task.
 *
 * @param reference the readable number
 * @param territory code of the département
 * @param commune INSEE code of the commune of the applicant's seat, if it is known
 */
public record TaskSubject(
        String reference,
        String title,
        String applicant,
        CallId call,
        String callTitle,
        String scheme,
        String territory,
        Money amountAsked,
        @Nullable String commune) {}
