package fr.beffroi.review.documents;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.review.documents.DocumentRequest.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The same table, for lists: what awaits an answer, and whom to remind. */
@Repository
class AwaitedRequests {

    private final JdbcClient db;
    private final Clock clock;

    AwaitedRequests(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * The last requests of these dossiers, and of each of their funding requests, that an answer is
     * still accepted to.
     */
    List<Awaited> of(Collection<ApplicationId> applications) {
        return db.sql(
                        """
                        select application_id, funding_request_id, round, limit_on, state
                        from document_request r
                        where application_id = any(:ids) and state in ('OPEN', 'EXPIRED')
                          and not exists (select from document_request later
                                          where later.application_id = r.application_id
                                            and later.funding_request_id
                                                is not distinct from r.funding_request_id
                                            and later.round > r.round)
                        """)
                .param("ids", applications.stream().map(ApplicationId::value).toArray(UUID[]::new))
                .query(AwaitedRequests::awaited)
                .list();
    }

    /** Requests that are due by that day, and that nobody was reminded of. */
    List<Awaited> toRemind(LocalDate until) {
        return db.sql(
                        """
                        select application_id, funding_request_id, round, limit_on, state
                        from document_request
                        where state = 'OPEN' and reminded_at is null and limit_on <= :until
                        order by limit_on limit 200
                        """)
                .param("until", until)
                .query(AwaitedRequests::awaited)
                .list();
    }

    /** False if somebody was reminded before, or nothing is awaited any more. */
    boolean remind(UUID request) {
        return db.sql(
                                """
                                update document_request set reminded_at = :at
                                where id = :id and state = 'OPEN' and reminded_at is null
                                """)
                        .param("at", OffsetDateTime.now(clock))
                        .param("id", request)
                        .update()
                == 1;
    }

    /**
     * A request that awaits an answer.
     *
     * @param fundingRequest absent when the whole dossier is asked about
     */
    record Awaited(
            ApplicationId application,
            @Nullable FundingRequestId fundingRequest,
            int round,
            LocalDate limitOn,
            State state) {}

    private static Awaited awaited(ResultSet row, int number) throws SQLException {
        return new Awaited(
                new ApplicationId(row.getObject("application_id", UUID.class)),
                DocumentRequestRows.fundingRequest(row),
                row.getInt("round"),
                row.getObject("limit_on", LocalDate.class),
                State.valueOf(row.getString("state")));
    }
}
