package fr.beffroi.steering;

import fr.beffroi.event.FactTold;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * How far each file and each of its requests has come, written by the facts as they are told. The
 * first time that a step is passed counts; a second passage changes nothing.
 */
@Component
class FileProgress {

    private static final String OF_REQUEST =
            """
            insert into request_progress (funding_request_id, application_id)
            select :request, application_id from file_progress where application_id = :file
            on conflict (funding_request_id) do nothing
            """;

    private final JdbcClient jdbc;
    private final OpinionProgress opinions;

    FileProgress(JdbcClient jdbc, OpinionProgress opinions) {
        this.jdbc = jdbc;
        this.opinions = opinions;
    }

    @EventListener
    void told(FactTold fact) {
        switch (fact.type()) {
            case "application.submitted" -> submitted(fact);
            case "documents.requested" -> file(fact, "asked_rounds = asked_rounds + 1");
            case "application.complete", "application.deemed-complete" ->
                    file(fact, "complete_at = coalesce(complete_at, :at)");
            case "application.inadmissible" -> ended(fact, "INADMISSIBLE");
            case "application.discontinued" -> ended(fact, "DISCONTINUED");
            case "application.withdrawn" -> ended(fact, "WITHDRAWN");
            case "opinion.requested" -> opinions.requested(fact, opened(fact));
            case "opinion.given" -> opinions.given(fact, opened(fact));
            case "opinion.overdue" -> opinions.overdue(fact, opened(fact));
            case "opinion.withdrawn" -> opinions.withdrawn(fact, opened(fact));
            case "review.completed" -> request(fact, first("reviewed_at"));
            case "committee.outcome-given" -> request(fact, first("committee_at"));
            case "award.decided" -> request(fact, first("decided_at") + ", " + end("AWARDED"));
            case "funding-request.rejected" ->
                    request(fact, first("decided_at") + ", " + end("REJECTED"));
            case "decision.notified" -> request(fact, first("notified_at"));
            case "funding-request.registered" ->
                    request(fact, first("decided_at") + ", " + end("REGISTERED"));
            default -> {
                // Says nothing about how far the file has come.
            }
        }
    }

    private void submitted(FactTold fact) {
        if (fact.context().call() == null) {
            return;
        }
        jdbc.sql(
                        """
                        insert into file_progress (application_id, call_id, submitted_at)
                        values (:file, :call, :at)
                        on conflict (application_id) do nothing
                        """)
                .param("file", fact.subject())
                .param("call", fact.context().call().value())
                .param("at", at(fact))
                .update();
        for (JsonNode request : fact.data().path("fundingRequests")) {
            open(fact, UUID.fromString(request.path("fundingRequestId").asString()));
        }
    }

    /** Of one request where the fact names it, else of the whole file. */
    private void ended(FactTold fact, String ending) {
        if (fact.data().hasNonNull("fundingRequestId")) {
            request(fact, end(ending));
        } else {
            file(fact, end(ending));
            jdbc.sql(
                            """
                            update request_progress
                            set ended_at = :at, ending = :ending
                            where application_id = :file and ended_at is null
                            """)
                    .param("file", fact.subject())
                    .param("ending", ending)
                    .param("at", at(fact))
                    .update();
        }
    }

    private static String first(String column) {
        return column + " = coalesce(" + column + ", :at)";
    }

    private static String end(String ending) {
        return "ended_at = coalesce(ended_at, :at), ending = coalesce(ending, '" + ending + "')";
    }

    private void file(FactTold fact, String change) {
        jdbc.sql("update file_progress set " + change + " where application_id = :file")
                .param("file", fact.subject())
                .param("at", at(fact))
                .update();
    }

    private void request(FactTold fact, String change) {
        UUID request = opened(fact);
        jdbc.sql("update request_progress set " + change + " where funding_request_id = :request")
                .param("request", request)
                .param("at", at(fact))
                .update();
    }

    /** The request that the fact names, which has its line from then on. */
    private UUID opened(FactTold fact) {
        UUID request = UUID.fromString(fact.data().path("fundingRequestId").asString());
        open(fact, request);
        return request;
    }

    private void open(FactTold fact, UUID request) {
        jdbc.sql(OF_REQUEST).param("request", request).param("file", fact.subject()).update();
    }

    private static OffsetDateTime at(FactTold fact) {
        return OffsetDateTime.ofInstant(fact.occurredAt(), ZoneOffset.UTC);
    }
}
