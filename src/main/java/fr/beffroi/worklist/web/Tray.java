package fr.beffroi.worklist.web;

/**
 * A tray within the person's sight.
 *
 * @param function name of the role that does its tasks
 * @param territory code of the département
 * @param workable whether the person may do its tasks, not only see them
 */
record Tray(
        int id,
        String definitionKey,
        String step,
        String function,
        String authority,
        String service,
        String scheme,
        String territory,
        boolean workable) {}
