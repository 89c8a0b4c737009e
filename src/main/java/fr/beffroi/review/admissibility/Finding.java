package fr.beffroi.review.admissibility;

/**
 * What a rule of the call holds against a dossier.
 *
 * @param code such as {@code HORS_DELAI}
 * @param blocking whether the dossier cannot be received, once an officer confirms it
 */
record Finding(String code, boolean blocking) {}
