package fr.beffroi.review.eligibility;

/**
 * What the officer said of a point.
 *
 * @param proposal what the table had proposed
 * @param row of the table that did
 * @param reason why not, or why otherwise than proposed; else what the table said
 */
record Answer(String item, boolean met, String proposal, int row, String reason) {}
