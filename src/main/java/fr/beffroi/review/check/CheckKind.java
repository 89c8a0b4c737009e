package fr.beffroi.review.check;

/** What is checked of each funding request; the name of the process variable {@code check}. */
enum CheckKind {
    /** Whether the register knows the establishment, and what it says of it. */
    IDENTITY,
    /** Grants of the last three years, by public lists and the service's own decisions. */
    EARLIER_GRANTS,
    /** The commune and the priority districts (QPV) declared, against the lists in force. */
    GEOGRAPHY,
    /** The same project asked for elsewhere in the service. */
    DOUBLE_FUNDING,
    /** The contrat d'engagement républicain (loi 2000-321, art. 10-1). */
    REPUBLICAN_COMMITMENT
}
