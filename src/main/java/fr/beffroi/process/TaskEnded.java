package fr.beffroi.process;

/** A task was completed, or removed by its process; published in the transaction. */
public record TaskEnded(String taskId, boolean completed) {}
