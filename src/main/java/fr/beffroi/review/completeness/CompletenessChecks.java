package fr.beffroi.review.completeness;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.review.completeness.CompletenessCheck.Line;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
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
        return db.sql(
                        """
                        select * from completeness_check
                        where application_id = :application order by round desc
                        """)
                .param("application", application.value())
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new CompletenessCheck(
                            id,
                            row.getInt("round"),
                            CompletenessOutcome.valueOf(row.getString("outcome")),
                            new PersonId(row.getObject("checked_by", UUID.class)),
                            row.getObject("checked_at", OffsetDateTime.class).toInstant(),
                            lines(id));
                })
                .list();
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

    private List<Line> lines(UUID check) {
        return db.sql(
                        """
                        select code, label, verdict, reason from completeness_line
                        where check_id = :check order by position
                        """)
                .param("check", check)
                .query((row, number) ->
                        new Line(
                                row.getString("code"),
                                row.getString("label"),
                                Verdict.valueOf(row.getString("verdict")),
                                row.getString("reason")))
                .list();
    }
}
