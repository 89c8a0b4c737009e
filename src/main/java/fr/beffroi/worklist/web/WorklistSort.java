package fr.beffroi.worklist.web;

import java.util.Arrays;
import java.util.Locale;

/** The orders of the list; the task's id decides between equals. */
enum WorklistSort {
    /** Nearest due date first, tasks without one last. */
    DUE("due_at", "timestamptz", "asc", ">", "work_due_slot(%s, %s)"),
    /** Oldest first. */
    AGE("opened_at", "timestamptz", "asc", ">", "work_age_slot(%s)"),
    /** Largest amount first. */
    AMOUNT("amount_asked", "numeric", "desc", "<", "work_amount_slot(%s, %s)");

    private final String column;
    private final String type;
    private final String direction;
    private final String further;
    private final String slot;

    WorklistSort(String column, String type, String direction, String further, String slot) {
        this.column = column;
        this.type = type;
        this.direction = direction;
        this.further = further;
        this.slot = slot;
    }

    /** The order asked for in an address; by due date when it is none. */
    static WorklistSort of(String asked) {
        return Arrays.stream(values())
                .filter(sort -> sort.parameter().equals(asked))
                .findFirst()
                .orElse(DUE);
    }

    /** As written in addresses. */
    public String parameter() {
        return switch (this) {
            case DUE -> "echeance";
            case AGE -> "anciennete";
            case AMOUNT -> "montant";
        };
    }

    public String messageKey() {
        return "worklist.sort." + name().toLowerCase(Locale.ROOT);
    }

    String column() {
        return column;
    }

    String order(String alias, Way way) {
        String towards = way == Way.ONWARD ? direction : direction.equals("asc") ? "desc" : "asc";
        return "%1$s.%2$s %3$s, %1$s.task_id %3$s".formatted(alias, column, towards);
    }

    /** The condition that leaves only what follows the cursor on that way. */
    String after(String alias, Way way) {
        String beyond = way == Way.ONWARD ? further : further.equals(">") ? "<" : ">";
        return "(%1$s.%2$s, %1$s.task_id) %3$s (cast(:cursorValue as %4$s), :cursorTask)"
                .formatted(alias, column, beyond, type);
    }

    /** The slot of a task of that alias. */
    String slot(String alias) {
        return slot.formatted(alias + '.' + column, alias + ".task_id");
    }

    /** The slot of the cursor. */
    String slotOfCursor() {
        return slot.formatted("cast(:cursorValue as %s)".formatted(type), ":cursorTask");
    }

    /** The index of its slots, whose statistics are read. */
    String slots() {
        return slot.substring(0, slot.indexOf('(')).replace("work_", "work_item_") + 's';
    }

    /** Whether slots rise on that way. */
    boolean rises(Way way) {
        return direction.equals("asc") == (way == Way.ONWARD);
    }

    /** In which direction one goes through the list. */
    enum Way {
        ONWARD,
        BACK
    }
}
