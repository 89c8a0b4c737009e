package fr.beffroi.review.report;

import fr.beffroi.application.FundingRequest;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.Money;
import fr.beffroi.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the reports. */
@Repository
class ReviewReports {

    private final JdbcClient db;
    private final Clock clock;

    ReviewReports(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void add(FundingRequest request, ReviewReport report) {
        db.sql(
                        """
                        insert into review_report
                            (id, funding_request_id, application_id, round, analysis, conclusion,
                             proposed_amount, reason, eligible_cost, max_rate, written_by, written_at)
                        values (:id, :request, :application, :round, :analysis, :conclusion,
                                :proposed, :reason, :cost, :rate, :by, :at)
                        """)
                .param("id", report.id())
                .param("request", request.id().value())
                .param("application", request.application().value())
                .param("round", report.round())
                .param("analysis", report.analysis())
                .param("conclusion", report.conclusion().name())
                .param("proposed", report.proposed().euros())
                .param("reason", report.reason())
                .param("cost", report.eligibleCost().euros())
                .param("rate", report.maxRate())
                .param("by", report.by().value())
                .param("at", report.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The reports on the request, the last one first. */
    List<ReviewReport> of(FundingRequestId request) {
        return db.sql(
                        """
                        select * from review_report
                        where funding_request_id = :request order by round desc
                        """)
                .param("request", request.value())
                .query(ReviewReports::report)
                .list();
    }

    /** Marks the last report of the request as concluded; empty if it was already. */
    Optional<ReviewReport> conclude(FundingRequestId request) {
        return db.sql(
                        """
                        update review_report set concluded_at = :now
                        where funding_request_id = :request and concluded_at is null
                          and round = (select max(round) from review_report
                                       where funding_request_id = :request)
                        returning *
                        """)
                .param("request", request.value())
                .param("now", OffsetDateTime.now(clock))
                .query(ReviewReports::report)
                .optional();
    }

    /** How many reports went to the committee. */
    int concluded(FundingRequestId request) {
        return db.sql(
                        """
                        select count(*) from review_report
                        where funding_request_id = :request and concluded_at is not null
                        """)
                .param("request", request.value())
                .query(Integer.class)
                .single();
    }

    private static ReviewReport report(ResultSet row, int number) throws SQLException {
        return new ReviewReport(
                row.getObject("id", UUID.class),
                row.getInt("round"),
                row.getString("analysis"),
                Conclusion.valueOf(row.getString("conclusion")),
                new Money(row.getBigDecimal("proposed_amount")),
                row.getString("reason"),
                new Money(row.getBigDecimal("eligible_cost")),
                row.getBigDecimal("max_rate"),
                new PersonId(row.getObject("written_by", UUID.class)),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }
}
