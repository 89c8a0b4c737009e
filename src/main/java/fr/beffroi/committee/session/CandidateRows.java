package fr.beffroi.committee.session;

import fr.beffroi.application.Application;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the requests that a committee may examine. */
@Repository
class CandidateRows {

    private final JdbcClient db;

    CandidateRows(JdbcClient db) {
        this.db = db;
    }

    /** As it now stands, in place of what was offered before. */
    void offer(Application dossier, FundingRequest request, Instant at) {
        Money proposed = request.amountProposed();
        db.sql(
                        """
                        insert into committee_candidate
                            (funding_request_id, application_id, call_id, authority, number,
                             applicant, title, asked, proposed, offered_at)
                        values (:request, :application, :call, :authority, :number, :applicant,
                                :title, :asked, :proposed, :at)
                        on conflict (funding_request_id) do update
                        set authority = :authority, applicant = :applicant, title = :title, asked = :asked,
                            proposed = :proposed, offered_at = :at
                        """)
                .param("request", request.id().value())
                .param("application", dossier.id().value())
                .param("call", dossier.call().value())
                .param("authority", request.authority())
                .param("number", dossier.requireNumber())
                .param("applicant", dossier.organisationName())
                .param("title", titleOf(dossier, request))
                .param("asked", request.amountAsked().euros())
                .param("proposed", proposed == null ? null : proposed.euros())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What the report concludes. */
    void conclude(FundingRequestId request, @Nullable String opinion, @Nullable BigDecimal score) {
        db.sql(
                        """
                        update committee_candidate set opinion = :opinion, score = :score
                        where funding_request_id = :request
                        """)
                .param("opinion", opinion)
                .param("score", score)
                .param("request", request.value())
                .update();
    }

    /** Requests of these calls to that authority that no agenda has, by number. */
    List<Candidate> free(Collection<CallId> calls, String authority, int limit) {
        return db.sql(
                        """
                        select * from committee_candidate c
                        where c.call_id = any(:calls) and (c.authority = :authority or c.authority is null)
                          and not exists (
                            select 1 from committee_item i
                            where i.funding_request_id = c.funding_request_id and i.active)
                        order by c.number limit :limit
                        """)
                .param("calls", calls.stream().map(CallId::value).toArray(UUID[]::new))
                .param("authority", authority)
                .param("limit", limit)
                .query((row, number) -> {
                    BigDecimal proposed = row.getBigDecimal("proposed");
                    return new Candidate(
                            new FundingRequestId(row.getObject("funding_request_id", UUID.class)),
                            new ApplicationId(row.getObject("application_id", UUID.class)),
                            row.getString("number"),
                            row.getString("applicant"),
                            row.getString("title"),
                            new Money(row.getBigDecimal("asked")),
                            proposed == null ? null : new Money(proposed));
                })
                .list();
    }

    /** Which authorities requests of which calls are to be examined by. */
    Map<CallId, Set<String>> funders() {
        return db
                .sql(
                        """
                        select distinct call_id, authority from committee_candidate
                        where authority is not null
                        """)
                .query((row, _) ->
                        Map.entry(new CallId(row.getObject(1, UUID.class)), row.getString(2)))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    /** The requests of that dossier that a committee may examine. */
    Set<FundingRequestId> of(ApplicationId application) {
        return Set.copyOf(
                db.sql(
                                """
                                select funding_request_id from committee_candidate
                                where application_id = ?
                                """)
                        .param(application.value())
                        .query((row, _) -> new FundingRequestId(row.getObject(1, UUID.class)))
                        .list());
    }

    /** The committee has said what becomes of it, or it is no longer to be examined. */
    void drop(FundingRequestId request) {
        db.sql("delete from committee_candidate where funding_request_id = ?")
                .param(request.value())
                .update();
    }

    private static String titleOf(Application dossier, FundingRequest request) {
        String fund = request.fund();
        return fund.isEmpty() ? dossier.title() : dossier.title() + " – " + fund;
    }
}
