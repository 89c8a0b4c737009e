package fr.beffroi.application.applicant;

import fr.beffroi.account.Permissions;
import fr.beffroi.account.ResourceColumns;
import fr.beffroi.account.SqlPredicate;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The dossiers of the organisations of the person signed in. */
@Repository
class Space {

    /** Dossiers on a page. */
    static final int PAGE = 20;

    private static final ResourceColumns COLUMNS =
            new ResourceColumns(
                    "a.organisation_id",
                    "d.authority",
                    "d.scheme",
                    "d.territory",
                    "d.service",
                    "exists (select from dossier_access d where d.application_id = a.id and %s)");

    private final JdbcClient jdbc;
    private final Permissions permissions;

    Space(JdbcClient jdbc, Permissions permissions) {
        this.jdbc = jdbc;
        this.permissions = permissions;
    }

    /**
     * A dossier in a list.
     *
     * @param states of its funding requests
     */
    record Row(
            ApplicationId id,
            CallId call,
            String organisation,
            String title,
            @Nullable String number,
            Money amountAsked,
            Instant changedAt,
            @Nullable Instant submittedAt,
            List<String> states) {}

    /** Drafts, the last changed first. */
    List<Row> drafts() {
        return list("a.submitted_at is null and a.abandoned_at is null", "a.changed_at desc", 0);
    }

    /**
     * Submitted dossiers, the last submitted first: one more than a page holds, if there are more.
     *
     * @param page from 0
     */
    List<Row> submitted(int page) {
        return list("a.submitted_at is not null", "a.submitted_at desc, a.id desc", page);
    }

    private List<Row> list(String which, String order, int page) {
        SqlPredicate mine = permissions.predicate(ApplicationRights.FOLLOW, COLUMNS);
        return jdbc.sql(
                        """
                        select a.id, a.call_id, a.organisation_name, a.title, a.number,
                               a.amount_asked, a.changed_at, a.submitted_at,
                               array(select r.state from funding_request r
                                     where r.application_id = a.id order by r.id) as states
                        from application a
                        """
                                + " where "
                                + which
                                + " and "
                                + mine.sql()
                                + " order by "
                                + order
                                + " limit :limit offset :offset")
                .params(mine.parameters())
                .param("limit", PAGE + 1)
                .param("offset", page * PAGE)
                .query(Space::read)
                .list();
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        Timestamp submittedAt = row.getTimestamp("submitted_at");
        return new Row(
                new ApplicationId(row.getObject("id", UUID.class)),
                new CallId(row.getObject("call_id", UUID.class)),
                row.getString("organisation_name"),
                row.getString("title"),
                row.getString("number"),
                new Money(row.getBigDecimal("amount_asked")),
                row.getTimestamp("changed_at").toInstant(),
                submittedAt == null ? null : submittedAt.toInstant(),
                List.of((String[]) row.getArray("states").getArray()));
    }
}
