package fr.beffroi.worklist.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the database really read a page. */
record Plan(String text) {

    private static final Pattern BUFFERS =
            Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?");

    static Plan of(
            JdbcClient jdbc,
            WorklistQuery query,
            WorklistFilter filter,
            List<Tray> trays,
            Optional<WorklistCursor> after) {
        Sight sight = ListOfTasks.sight(query, filter, ListOfTasks.HOLDER, trays);
        return of(jdbc, query.pageStatement(filter, sight, after, Worklist.PAGE + 1));
    }

    static Plan of(JdbcClient jdbc, WorklistQuery.Statement statement) {
        return new Plan(
                String.join(
                        "\n",
                        jdbc.sql("explain (analyze, buffers) " + statement.sql())
                                .params(statement.parameters())
                                .query(String.class)
                                .list()));
    }

    /** Pages of 8 KB touched by the whole statement: the first node counts all below it. */
    int buffers() {
        Matcher first = BUFFERS.matcher(text);
        return first.find() ? number(first.group(1)) + number(first.group(2)) : 0;
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
