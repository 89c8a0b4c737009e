package fr.beffroi.worklist.web;

import java.util.List;

/**
 * What became of one task of many.
 *
 * @param message key of what is said, with its arguments
 */
record BulkRow(
        String taskId, String reference, boolean done, String message, List<String> arguments) {}
