package fr.beffroi.process.message;

import java.util.Map;

/** A message on its way to a process. */
record KeptMessage(String messageId, Map<String, Object> variables) {}
