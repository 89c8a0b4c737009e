package fr.beffroi.review.documents;

/** What is wrong with an answer of the form. */
public enum Fault {
    INCORRECT,
    INCOMPLETE,
    OUTDATED
}
