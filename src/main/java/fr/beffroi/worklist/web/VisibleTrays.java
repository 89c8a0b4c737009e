package fr.beffroi.worklist.web;

import static java.util.stream.Collectors.joining;

import fr.beffroi.account.Permission;
import fr.beffroi.account.Permissions;
import fr.beffroi.account.ResourceColumns;
import fr.beffroi.account.SqlPredicate;
import fr.beffroi.worklist.WorklistRights;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Asks the rules which trays the person signed in sees, and which of them are his to work on. */
@Repository
class VisibleTrays {

    private static final ResourceColumns COLUMNS =
            new ResourceColumns(
                    "null::uuid", "t.authority", "t.scheme", "t.territory", "t.service", "%s");

    private final JdbcClient jdbc;
    private final Permissions permissions;

    VisibleTrays(JdbcClient jdbc, Permissions permissions) {
        this.jdbc = jdbc;
        this.permissions = permissions;
    }

    List<Tray> all() {
        Map<String, Object> parameters = new HashMap<>();
        String seen = condition(WorklistRights.READ, parameters);
        String worked =
                WorklistRights.FUNCTIONS.stream()
                        .map(role -> ofFunction(role.name(), parameters))
                        .collect(joining(" or "));
        return jdbc.sql(
                        """
                        select t.id, t.definition_key, t.step, t.function, t.authority, t.service,
                               t.scheme, t.territory, (%s) as workable
                        from work_tray t
                        where %s
                        order by t.step, t.id
                        """
                                .formatted(worked, seen))
                .params(parameters)
                .query(new SimplePropertyRowMapper<>(Tray.class))
                .list();
    }

    /** The calls that these trays have held, for the filter. */
    List<Choice> calls(List<Tray> trays) {
        return jdbc.sql(
                        """
                        select distinct on (title, call_id) call_id::text as value, title as label
                        from work_tray_call where tray_id = any(:trays)
                        order by title, call_id
                        """)
                .param("trays", ids(trays))
                .query(new SimplePropertyRowMapper<>(Choice.class))
                .list();
    }

    /** Who has held tasks of these trays, for the filter. */
    List<Choice> holders(List<Tray> trays) {
        return jdbc.sql(
                        """
                        select person_id::text as value, min(name) as label
                        from work_tray_holder where tray_id = any(:trays)
                        group by person_id order by 2, 1
                        """)
                .param("trays", ids(trays))
                .query(new SimplePropertyRowMapper<>(Choice.class))
                .list();
    }

    static Integer[] ids(List<Tray> trays) {
        return trays.stream().map(Tray::id).toArray(Integer[]::new);
    }

    private String ofFunction(String function, Map<String, Object> parameters) {
        String mine = condition(WorklistRights.work(function), parameters);
        return "(t.function = '%s' and %s)".formatted(function, mine);
    }

    private String condition(Permission permission, Map<String, Object> parameters) {
        SqlPredicate predicate = permissions.predicate(permission, COLUMNS);
        parameters.putAll(predicate.parameters());
        return predicate.sql();
    }
}
