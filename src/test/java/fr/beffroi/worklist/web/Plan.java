package fr.beffroi.worklist.web;

import fr.beffroi.worklist.web.WorklistQuery.Asked;
import fr.beffroi.worklist.web.WorklistSort.Way;
import java.util.ArrayList;
import java.util.Arrays;
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
        return of(jdbc, query, filter, sight, after);
    }

    /** The plans of all statements that a page takes, one after the other. */
    static Plan of(
            JdbcClient jdbc,
            WorklistQuery query,
            WorklistFilter filter,
            Sight sight,
            Optional<WorklistCursor> after) {
        List<String> plans = new ArrayList<>();
        boolean many = query.count(filter, sight) > WorklistQuery.ceiling(sight);
        query.page(
                new Asked(filter, sight, after, Way.ONWARD, many),
                Worklist.PAGE + 1,
                statement -> {
                    plans.add(of(jdbc, statement).text());
                    return query.rows(statement);
                });
        return new Plan(String.join("\n\n", plans));
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

    /** Pages of 8 KB touched by the statements: the first node of each counts all below it. */
    int buffers() {
        return Arrays.stream(text.split("\n\n", -1)).mapToInt(Plan::ofOne).sum();
    }

    private static int ofOne(String plan) {
        Matcher first = BUFFERS.matcher(plan);
        return first.find() ? number(first.group(1)) + number(first.group(2)) : 0;
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
