package fr.beffroi.process.message;

/** A message that the process of a business key waits for, or will. */
record Awaited(String message, String businessKey) {}
