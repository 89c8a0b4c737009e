package fr.beffroi.bench;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Copies of an application with all that the service and the engine hold of it, made in the
 * database: a real deposit of each would take hours. Files and sent messages are not copied.
 */
final class ManyApplications {

    private static final int AT_ONCE = 500;

    private static final String OF_PROCESS =
            "in (select proc_inst_id_ from act_ru_execution where business_key_ = any(:keys))";

    private static final List<Table> TABLES =
            Stream.concat(
                            Stream.of(
                                            "funding_request",
                                            "application_version",
                                            "application_answer",
                                            "file_progress",
                                            "request_progress",
                                            "task_progress",
                                            "legal_clock",
                                            "completeness_check",
                                            "timeline_entry",
                                            "dossier_access",
                                            "admissibility_check",
                                            "admissibility_finding",
                                            "work_item")
                                    .map(name ->
                                            new Table(name, "application_id::text = any(:keys)")),
                            Stream.of(
                                    new Table("application", "id::text = any(:keys)"),
                                    new Table("process_start", "business_key = any(:keys)"),
                                    new Table("act_ru_execution", "proc_inst_id_ " + OF_PROCESS),
                                    new Table("act_ru_variable", "proc_inst_id_ " + OF_PROCESS),
                                    new Table("act_ru_event_subscr", "proc_inst_id_ " + OF_PROCESS),
                                    new Table("act_ru_job", "process_instance_id_ " + OF_PROCESS),
                                    new Table("act_ru_task", "proc_inst_id_ " + OF_PROCESS),
                                    new Table(
                                            "act_ru_identitylink",
                                            "task_id_ in (select id_ from act_ru_task where proc_inst_id_ "
                                                    + OF_PROCESS
                                                    + ")"),
                                    new Table("act_hi_procinst", "proc_inst_id_ " + OF_PROCESS),
                                    new Table("act_hi_actinst", "proc_inst_id_ " + OF_PROCESS),
                                    new Table("act_hi_taskinst", "proc_inst_id_ " + OF_PROCESS)))
                    .toList();

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ManyApplications(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * A table.
     *
     * @param rows condition on the rows of the applications whose ids are {@code :keys}
     */
    private record Table(String name, String rows) {}

    private record Column(String name, String type) {

        boolean isId() {
            return List.of("id", "id_", "task_id", "act_inst_id_").contains(name);
        }

        /** The same value in every copy, or one of the copy's own where it holds an id. */
        String copied() {
            String text = name + "::text";
            String mapped =
                    "left(%1$s, -36) || md5(right(%1$s, 36) || ':' || n)::uuid".formatted(text);
            return switch (type) {
                case "uuid" -> when(text, "md5(right(%s, 36) || ':' || n)::uuid".formatted(text));
                case "text", "character varying" ->
                        name.equals("number") ? "number || '-' || n" : when(text, mapped);
                default -> name;
            };
        }

        private String when(String text, String mapped) {
            return "case when right(%s, 36) = any(:ids) then %s else %s end"
                    .formatted(text, mapped, name);
        }
    }

    /**
     * @param salt makes the ids of these copies other than those of others of the same application
     */
    void copy(ApplicationId application, FundingRequestId request, int copies, int salt) {
        String[] keys = {application.toString(), request.toString()};
        String[] ids =
                Stream.concat(Stream.of(keys), TABLES.stream().flatMap(table -> ids(table, keys)))
                        .distinct()
                        .toArray(String[]::new);
        for (int made = 0; made < copies; made += AT_ONCE) {
            int first = salt + made + 1;
            int last = salt + Math.min(copies, made + AT_ONCE);
            transaction.executeWithoutResult(_ -> {
                jdbc.sql("set local session_replication_role = replica").update();
                TABLES.forEach(table -> copy(table, keys, ids, first, last));
            });
        }
    }

    private void copy(Table table, String[] keys, String[] ids, int first, int last) {
        List<Column> columns = columns(table);
        jdbc.sql(
                        "insert into %1$s (%2$s) select %3$s from %1$s, generate_series(:first, :last) n where %4$s"
                                .formatted(
                                        table.name(),
                                        columns.stream()
                                                .map(Column::name)
                                                .collect(Collectors.joining(", ")),
                                        columns.stream()
                                                .map(Column::copied)
                                                .collect(Collectors.joining(", ")),
                                        table.rows()))
                .param("keys", keys)
                .param("ids", ids)
                .param("first", first)
                .param("last", last)
                .update();
    }

    private Stream<String> ids(Table table, String[] keys) {
        List<String> found = new ArrayList<>();
        columns(table).stream()
                .filter(Column::isId)
                .forEach(column ->
                        found.addAll(
                                jdbc.sql(
                                                "select distinct right(%s::text, 36) from %s where %s"
                                                        .formatted(
                                                                column.name(),
                                                                table.name(),
                                                                table.rows()))
                                        .param("keys", keys)
                                        .query((row, _) -> row.getString(1))
                                        .list()));
        return found.stream().filter(id -> id != null && id.length() == 36);
    }

    private List<Column> columns(Table table) {
        return jdbc.sql(
                        """
                        select column_name as name, data_type as type
                        from information_schema.columns
                        where table_schema = 'public' and table_name = :table
                          and is_generated = 'NEVER' and is_identity = 'NO'
                        order by ordinal_position
                        """)
                .param("table", table.name())
                .query((row, _) -> new Column(row.getString("name"), row.getString("type")))
                .list();
    }
}
