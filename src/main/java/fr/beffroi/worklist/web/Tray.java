package fr.beffroi.worklist.web;

/**
 * A tray within the person's sight.
 *
 * @param workable whether the person may do its tasks, not only see them
 */
record Tray(int id, String definitionKey, String step, boolean workable) {}
