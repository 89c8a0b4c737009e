package fr.beffroi.worklist;

import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.Money;

/**
 * What the list shows of the dossier behind a task.
 *
 * @param reference the readable number
 * @param territory code of the département
 */
public record TaskSubject(
        String reference,
        String title,
        String applicant,
        CallId call,
        String callTitle,
        String scheme,
        String territory,
        Money amountAsked) {}
