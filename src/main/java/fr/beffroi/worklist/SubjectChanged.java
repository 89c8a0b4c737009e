package fr.beffroi.worklist;

import fr.beffroi.kernel.ApplicationId;

/**
 * What the list shows of a dossier is something else now (its applicant, title, amount): published
 * in the transaction that changes it, once it is written.
 */
public record SubjectChanged(ApplicationId application) {}
