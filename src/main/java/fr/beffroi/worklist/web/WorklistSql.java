package fr.beffroi.worklist.web;

import fr.beffroi.worklist.web.WorklistSort.Way;
import java.util.List;

/**
 * The statements of the list, each for the index that serves it. Few trays are read one by one,
 * each in the order of its own index, and merged by their keys; the rows of the one page are read
 * last. One tray, or many together in the order of the index over all of them, give their rows at
 * once. Words are looked for in each of few trays: their index knows the words of a tray.
 *
 * @param conditions on the tasks {@code i}; begins with {@code and}, or is empty
 */
record WorklistSql(WorklistFilter filter, Sight sight, String conditions, Way way) {

    /** Above this many trays, one walk over all of them reads less than one walk for each. */
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
        if (isRare()) {
            return ofKeys(keysOfAll());
        }
        if (!isFew(sight.trays())) {
            return ofAll("i.tray_id = any(:trays)");
        }
        if (sight.words().isPresent()) {
            return ofEach();
        }
        return sight.trays().size() == 1
                ? ofAll("i.tray_id = (cast(:trays as integer[]))[1]")
                : ofKeys(keysOfEach());
    }

    /** How many tasks there are, up to {@code :limit}. */
    String count() {
        String tasks =
                sight.words().isPresent() && isFew(sight.trays())
                        ? "%s (select 1 from %s i where i.tray_id = tray.id and i.ended_at is null%s limit :limit) e"
                                .formatted(EACH_TRAY, source(true), conditions)
                        : "%s i where i.ended_at is null and i.tray_id = any(:trays)%s"
                                .formatted(source(false), conditions);
        return "select count(*) from (select 1 from %s limit :limit) as counted".formatted(tasks);
    }

    /** Whether a task of these trays holds the words. */
    static String isSomewhere(List<Tray> trays) {
        String holds = "i.ended_at is null and i.words @@ cast(:words as tsquery)";
        return isFew(trays)
                ? "select exists (select from %s (select from work_item i where i.tray_id = tray.id and %s limit 1) e)"
                        .formatted(EACH_TRAY, holds)
                : "select exists (select from work_item i where %s and i.tray_id = any(:trays))"
                        .formatted(holds);
    }

    private static boolean isFew(List<Tray> trays) {
        return trays.size() <= FEW_TRAYS;
    }

    /** Whether an index over all trays finds the few tasks asked for. */
    private boolean isRare() {
        return filter.view() == WorklistView.MINE
                || filter.asks(Criterion.LABEL)
                || !filter.communes().isEmpty()
                || (filter.asks(Criterion.HOLDER)
                        && !filter.value(Criterion.HOLDER).equals(Criterion.NOBODY));
    }

    /**
     * The fence makes the database find the few rows that hold a beginning before it sorts: it
     * would think them many, and walk all tasks in order until it met enough.
     */
    private String source(boolean inTray) {
        boolean begun = sight.words().filter(Words::begun).isPresent();
        return begun
                ? """
                (select * from work_item b
                 where %sb.ended_at is null and b.words @@ cast(:words as tsquery) offset 0)\
                """
                        .formatted(inTray ? "b.tray_id = tray.id and " : "")
                : "work_item";
    }

    private String ofAll(String trays) {
        return "select %s from %s i where i.ended_at is null and %s%s order by %s limit :limit"
                .formatted(ROW, source(false), trays, conditions, order("i"));
    }

    private String ofEach() {
        return """
        select e.* from %s
        (select %s from %s i where i.tray_id = tray.id and i.ended_at is null%s
         order by %s limit :limit) e
        order by %s limit :limit
        """
                .formatted(EACH_TRAY, ROW, source(true), conditions, order("i"), order("e"));
    }

    private String ofKeys(String keys) {
        return "select %s from (%s) k join work_item i on i.task_id = k.task_id order by %s"
                .formatted(ROW, keys, order("i"));
    }

    private String keysOfAll() {
        return """
        select i.task_id from %s i
        where i.ended_at is null and i.tray_id = any(:trays)%s
        order by %s limit :limit
        """
                .formatted(source(false), conditions, order("i"));
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
