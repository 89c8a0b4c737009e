package fr.beffroi.review.report;

import fr.beffroi.application.FundingRequest;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the visas, in the table {@code report_visa}. */
@Repository
class Visas {

    private final JdbcClient db;

    Visas(JdbcClient db) {
        this.db = db;
    }

    void add(FundingRequest request, Visa visa) {
        db.sql(
                        """
                        insert into report_visa
                            (id, report_id, funding_request_id, application_id, outcome, reason,
                             given_by, given_at)
                        values (:id, :report, :request, :application, :outcome, :reason, :by, :at)
                        """)
                .param("id", visa.id())
                .param("report", visa.report())
                .param("request", request.id().value())
                .param("application", request.application().value())
                .param("outcome", visa.outcome().name())
                .param("reason", visa.reason())
                .param("by", visa.by().value())
                .param("at", visa.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those on the reports of the request, the last one first. */
    List<Visa> of(FundingRequestId request) {
        return db.sql(
                        """
                        select * from report_visa
                        where funding_request_id = :request order by given_at desc, id desc
                        """)
                .param("request", request.value())
                .query(Visas::visa)
                .list();
    }

    private static Visa visa(ResultSet row, int number) throws SQLException {
        return new Visa(
                row.getObject("id", UUID.class),
                row.getObject("report_id", UUID.class),
                VisaOutcome.valueOf(row.getString("outcome")),
                row.getString("reason"),
                new PersonId(row.getObject("given_by", UUID.class)),
                row.getObject("given_at", OffsetDateTime.class).toInstant());
    }
}
