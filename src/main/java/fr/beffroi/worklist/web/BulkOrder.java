package fr.beffroi.worklist.web;

import java.util.List;
import java.util.UUID;

/**
 * What is asked of many tasks.
 *
 * @param id made when it is confirmed: sent twice, it is done once
 * @param target the colleague, or the label; empty where the action needs none
 * @param evenTaken whether tasks may be taken from the hands of others
 * @param declaresNone whether the person declares to have no interest in any of their dossiers
 */
record BulkOrder(
        UUID id,
        BulkAction action,
        String target,
        boolean evenTaken,
        boolean declaresNone,
        List<String> tasks) {

    /** The most tasks at once. */
    static final int MOST = 500;
}
