package fr.beffroi.process;

/** A task was assigned, given back, or got another due date; published in the transaction. */
public record TaskChanged(UserTask task) {}
