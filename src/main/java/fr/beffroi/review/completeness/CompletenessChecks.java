package fr.beffroi.review.completeness;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.review.completeness.CompletenessCheck.Line;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the completeness sheets. */
@Repository
class CompletenessChecks {

    private final JdbcClient db;

    CompletenessChecks(JdbcClient db) {
        this.db = db;
    }

    void add(ApplicationId application, CompletenessCheck check) {
        db.sql(
                        """
                        insert into completeness_check
                            (id, application_id, round, outcome, checked_by, checked_at)
                        values (:id, :application, :round, :outcome, :by, :at)
                        """)
                .param("id", check.id())
                .param("application", application.value())
                .param("round", check.round())
                .param("outcome", check.outcome().name())
                .param("by", check.by().value())
                .param("at", check.at().atOffset(ZoneOffset.UTC))
                .update();
        for (int i = 0; i < check.lines().size(); i++) {
            addLine(check.id(), i, check.lines().get(i));
        }
    }

    /** The sheets of the dossier, the last one first. */
    List<CompletenessCheck> of(ApplicationId application) {
        Map<UUID, CompletenessCheck> checks = new LinkedHashMap<>();
        db.sql(
                        """
                        select c.*, l.code, l.label, l.verdict, l.reason
                        from completeness_check c left join completeness_line l on l.check_id = c.id
                        where c.application_id = :application order by c.round desc, l.position
                        """)
                .param("application", application.value())
                .query((ResultSet row) -> collect(row, checks));
        return List.copyOf(checks.values());
    }

    private void addLine(UUID check, int position, Line line) {
        db.sql(
                        """
                        insert into completeness_line
                            (check_id, position, code, label, verdict, reason)
                        values (:check, :position, :code, :label, :verdict, :reason)
                        """)
                .param("check", check)
                .param("position", position)
                .param("code", line.code())
                .param("label", line.label())
                .param("verdict", line.verdict().name())
                .param("reason", line.reason())
                .update();
    }

    private static void collect(ResultSet row, Map<UUID, CompletenessCheck> checks)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        CompletenessCheck check = checks.get(id);
        if (check == null) {
            check = check(id, row);
            checks.put(id, check);
        }
        if (row.getString("code") != null) {
            check.lines().add(line(row));
        }
    }

    private static CompletenessCheck check(UUID id, ResultSet row) throws SQLException {
        return new CompletenessCheck(
                id,
                row.getInt("round"),
                CompletenessOutcome.valueOf(row.getString("outcome")),
                new PersonId(row.getObject("checked_by", UUID.class)),
                row.getObject("checked_at", OffsetDateTime.class).toInstant(),
                new ArrayList<>());
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("code"),
                row.getString("label"),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("reason"));
    }
}
