package fr.beffroi.call;

import fr.beffroi.account.Permission;
import fr.beffroi.account.SqlPredicate;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The published calls that a person reaches by a permission. */
@Repository
public class ReachedCalls {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CallReach reach;

    ReachedCalls(JdbcClient jdbc, JsonMapper json, CallReach reach) {
        this.jdbc = jdbc;
        this.json = json;
        this.reach = reach;
    }

    /** Those with a form that had opened by then, the last to close first. */
    public List<CallForProjects> opened(Permission permission, Instant now, int most) {
        SqlPredicate mine = reach.predicate(permission, "c");
        return jdbc.sql(
                        "select "
                                + CallRow.COLUMNS
                                + " from call_for_projects c where c.published_at is not null"
                                + " and c.form_version > 0 and c.opens_at <= :now and "
                                + mine.sql()
                                + " order by c.closes_at desc, c.code limit :most")
                .params(mine.parameters())
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .param("most", most)
                .query((row, number) -> CallRow.read(row, json).call())
                .list();
    }
}
