package fr.beffroi.application.dossier;

import fr.beffroi.application.Application;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.application.SameApplicant;
import fr.beffroi.call.Calls;
import fr.beffroi.call.ProjectOutline;
import fr.beffroi.event.Classification;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads them with what was last sealed of each, in one question. */
@Repository
class RequestsOfSiret implements SameApplicant {

    private final JdbcClient jdbc;
    private final Calls calls;
    private final JsonMapper json;

    RequestsOfSiret(JdbcClient jdbc, Calls calls, JsonMapper json) {
        this.jdbc = jdbc;
        this.calls = calls;
        this.json = json;
    }

    @Override
    public List<OtherRequest> of(Application application, Instant since) {
        return jdbc.sql(
                        """
                        select r.id, r.application_id, r.state, r.amount_asked, r.amount_granted,
                               a.number, a.title, a.call_id, a.submitted_at, v.form_version,
                               v.content
                        from application a
                        join funding_request r on r.application_id = a.id
                        cross join lateral (
                            select form_version, content from application_version
                            where application_id = a.id order by version desc limit 1) v
                        where a.siret = :siret and a.id <> :id and a.submitted_at >= :since
                          and (a.classification <> 'RESTRICTED' or :restricted)
                        order by a.submitted_at desc, r.id limit :most
                        """)
                .param("siret", application.siret().value())
                .param("id", application.id().value())
                .param("since", Timestamp.from(since))
                .param("restricted", application.classification() == Classification.RESTRICTED)
                .param("most", MOST)
                .query(this::read)
                .list();
    }

    private OtherRequest read(ResultSet row, int number) throws SQLException {
        var call = new CallId(ApplicationRow.uuid(row, "call_id"));
        ProjectOutline outline =
                calls.form(call, row.getInt("form_version"))
                        .outline(json.readTree(row.getString("content")).path("answers"));
        return new OtherRequest(
                new FundingRequestId(ApplicationRow.uuid(row, "id")),
                new ApplicationId(ApplicationRow.uuid(row, "application_id")),
                row.getString("number"),
                row.getString("title"),
                call,
                FundingRequestState.valueOf(row.getString("state")),
                row.getTimestamp("submitted_at").toInstant(),
                new Money(row.getBigDecimal("amount_asked")),
                money(row.getBigDecimal("amount_granted")),
                outline.startDate(),
                outline.endDate());
    }

    private static @Nullable Money money(@Nullable BigDecimal euros) {
        return euros == null ? null : new Money(euros);
    }
}
