package fr.beffroi.review.eligibility;

/**
 * A point of the checklist, as a table proposes it.
 *
 * @param item code, such as {@code APPLICANT}
 * @param proposal {@code YES}, {@code NO}, or {@code CHECK} where the data do not tell
 * @param row of the table, from 1
 * @param why what the row says
 */
record Point(String item, String proposal, int row, String why) {}
