package fr.beffroi.application.applicant;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dossier of the dashboard.
 *
 * @param amountGranted by the decisions notified so far; nothing before the first award
 * @param states of its funding requests; none for a draft
 */
record SpaceRow(
        ApplicationId id,
        CallId call,
        String organisation,
        String title,
        @Nullable String number,
        Money amountAsked,
        @Nullable Money amountGranted,
        Instant changedAt,
        @Nullable Instant submittedAt,
        List<String> states) {

    /** What a committee grants is not known to the applicant before its notification. */
    static final String SELECT =
            """
            select a.id, a.call_id, a.organisation_name, a.title, a.number, a.amount_asked,
                   a.changed_at, a.submitted_at,
                   (select sum(r.amount_granted) from funding_request r
                    where r.application_id = a.id and r.state = 'AWARDED') as amount_granted,
                   array(select r.state from funding_request r
                         where r.application_id = a.id order by r.id) as states
            from application a
            """;

    public boolean isDraft() {
        return submittedAt == null;
    }

    static SpaceRow read(ResultSet row, int number) throws SQLException {
        Timestamp submittedAt = row.getTimestamp("submitted_at");
        BigDecimal granted = row.getBigDecimal("amount_granted");
        return new SpaceRow(
                new ApplicationId(row.getObject("id", UUID.class)),
                new CallId(row.getObject("call_id", UUID.class)),
                row.getString("organisation_name"),
                row.getString("title"),
                row.getString("number"),
                new Money(row.getBigDecimal("amount_asked")),
                granted == null ? null : new Money(granted),
                row.getTimestamp("changed_at").toInstant(),
                submittedAt == null ? null : submittedAt.toInstant(),
                List.of((String[]) row.getArray("states").getArray()));
    }
}
