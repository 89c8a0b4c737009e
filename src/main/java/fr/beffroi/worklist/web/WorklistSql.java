package fr.beffroi.worklist.web;

import fr.beffroi.worklist.web.WorklistSort.Way;
import java.util.List;

/**
 * The statements of the list, each for the index that serves it. Few trays are read one by one,
 * each in the order of its own index, and merged by their keys; the rows of the one page are read
 * last. One tray, or many together in the order of the index over all of them, give their rows at
 * once. Words and labels are looked for in an index that knows those of each tray, and in a stretch
 * of the list where they are many.
 *
 * @param conditions on the tasks {@code i}; begins with {@code and}, or is empty
 * @param stretch of the list to which words and labels are kept
 */
record WorklistSql(
        WorklistFilter filter, Sight sight, String conditions, Way way, Stretch stretch) {

    /** Above this many trays, one walk over all of them reads less than one for each. */
    private static final int FEW_TRAYS = 24;

    static final String ROW =
            """
            i.task_id, i.tray_id, i.application_id, i.changed_at, i.reference, i.title,
            i.applicant, i.call_id, i.consulted, i.amount_asked, i.opened_at, i.due_at,
            i.assignee, i.assignee_name, i.delegated_by, i.delegated_by_name
            """;

    private static final String EACH_TRAY = "unnest(:trays) as tray(id) cross join lateral ";

    /** At most {@code :limit} tasks, in their order. */
    String page() {
        if (!sight.needles().isEmpty()) {
            return ofAll(source() + " where true");
        }
        if (filter.view() == WorklistView.MINE) {
            return ofKeys(keysOfAll());
        }
        int trays = sight.trays().size();
        if (trays > FEW_TRAYS) {
            return ofAll(open("i.tray_id = any(:trays)"));
        }
        if (trays > 1 && isReadAnyway()) {
            return ofEach();
        }
        return trays == 1
                ? ofAll(open("i.tray_id = (cast(:trays as integer[]))[1]"))
                : ofKeys(keysOfEach());
    }

    /** How many tasks there are, up to {@code :limit}. */
    String count() {
        String tasks =
                sight.needles().isEmpty()
                        ? open("i.tray_id = any(:trays)")
                        : source() + " where true";
        return "select count(*) from (select 1 from %s%s limit :limit) as counted"
                .formatted(tasks, conditions);
    }

    /** Whether a task of these trays holds the words. */
    static String isSomewhere(Words words, List<Tray> trays) {
        return "select exists (select from work_item i where i.ended_at is null and %s%s)"
                .formatted(among(trays, "i"), words.condition("i"));
    }

    private static String among(List<Tray> trays, String alias) {
        return trays.size() <= FEW_TRAYS
                ? "array[%s.tray_id] && :trays".formatted(alias)
                : "%s.tray_id = any(:trays)".formatted(alias);
    }

    private static String open(String trays) {
        return "work_item i where i.ended_at is null and " + trays;
    }

    /**
     * The tasks with the words and marks. That they are open is said twice, for the indexes say it
     * in two ways. The fence makes the database find the few that hold a beginning before it sorts:
     * it would think them many, and walk all tasks in order until it met enough.
     */
    private String source() {
        boolean begun = sight.needles().words().filter(Words::begun).isPresent();
        return "(select * from work_item b where b.ended_at is null and b.completed is null and %s%s%s%s) i"
                .formatted(
                        among(sight.trays(), "b"),
                        sight.needles().condition("b"),
                        stretch.equals(Stretch.ALL)
                                ? ""
                                : stretch.condition(filter.sort().slot("b")),
                        begun ? " offset 0" : "");
    }

    private String ofAll(String tasks) {
        return "select %s from %s%s order by %s limit :limit"
                .formatted(ROW, tasks, conditions, order("i"));
    }

    /** What is chosen by is in the rows, not in the index of the order. */
    private boolean isReadAnyway() {
        return filter.asks(Criterion.CALL)
                || filter.asks(Criterion.ARRONDISSEMENT)
                || filter.asks(Criterion.LABEL)
                || !filter.communes().isEmpty();
    }

    private String ofEach() {
        return """
        select e.* from %s
        (select %s from work_item i where i.tray_id = tray.id and i.ended_at is null%s
         order by %s limit :limit) e
        order by %s limit :limit
        """
                .formatted(EACH_TRAY, ROW, conditions, order("i"), order("e"));
    }

    private String ofKeys(String keys) {
        return "select %s from (%s) k join work_item i on i.task_id = k.task_id order by %s"
                .formatted(ROW, keys, order("i"));
    }

    private String keysOfAll() {
        return """
        select i.task_id from %s%s
        order by %s limit :limit
        """
                .formatted(open("i.tray_id = any(:trays)"), conditions, order("i"));
    }

    private String keysOfEach() {
        return """
        select e.task_id from %s
        (select i.task_id, i.%s from work_item i
         where i.tray_id = tray.id and i.ended_at is null%s
         order by %s limit :limit) e
        order by %s limit :limit
        """
                .formatted(EACH_TRAY, filter.sort().column(), conditions, order("i"), order("e"));
    }

    private String order(String alias) {
        return filter.sort().order(alias, way);
    }
}
