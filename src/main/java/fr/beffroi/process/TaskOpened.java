package fr.beffroi.process;

/** A task was created; published synchronously, in the transaction. */
public record TaskOpened(UserTask task) {}
