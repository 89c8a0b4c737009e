package fr.beffroi.review.documents;

/**
 * An answer that an officer finds wrong, not asked to be corrected yet.
 *
 * @param label in French
 * @param remark for the applicant
 */
public record FieldMark(String field, String label, Fault fault, String remark) {}
