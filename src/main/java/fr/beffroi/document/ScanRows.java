package fr.beffroi.document;

import fr.beffroi.kernel.DocumentId;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the antivirus said of contents, and the queue of those that wait for it. The queue lives by
 * the database's time, since several replicas empty it.
 */
@Repository
class ScanRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    ScanRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A content to scan again, and how often that was tried, this time included. */
    record Due(String sha256, int attempts) {}

    /** Name of what was found in that content, if anything ever was. */
    Optional<String> infectionOf(String sha256) {
        return jdbc.sql(
                        "select signature from content_scan where sha256 = ? and state = 'INFECTED'")
                .param(sha256)
                .query(String.class)
                .optional();
    }

    /**
     * What an upload brought. A content that was scanned before keeps its state if it waits now.
     */
    void note(String sha256, ScanState state, boolean again, @Nullable String failure) {
        jdbc.sql(
                        """
                        insert into content_scan
                            (sha256, state, scanned_at, next_attempt_at, failure)
                        values (:sha256, :state, :at, case when :again then now() end, :failure)
                        on conflict (sha256) do update
                        set state = excluded.state, scanned_at = excluded.scanned_at,
                            next_attempt_at = excluded.next_attempt_at, attempts = 0,
                            failure = excluded.failure
                        where excluded.state = 'SCANNED' and content_scan.state <> 'INFECTED'
                        """)
                .param("sha256", sha256)
                .param("state", state.name())
                .param("at", state == ScanState.SCANNED ? now() : null)
                .param("again", again)
                .param("failure", failure)
                .update();
    }

    void infected(String sha256, String signature) {
        jdbc.sql(
                        """
                        insert into content_scan (sha256, state, signature, scanned_at)
                        values (:sha256, 'INFECTED', :signature, :at)
                        on conflict (sha256) do update
                        set state = 'INFECTED', signature = excluded.signature,
                            scanned_at = excluded.scanned_at, next_attempt_at = null
                        """)
                .param("sha256", sha256)
                .param("signature", signature)
                .param("at", now())
                .update();
    }

    /** The state of those that people gave; the service's own are not among them. */
    Map<DocumentId, ScanState> of(Collection<DocumentId> documents) {
        Map<DocumentId, ScanState> states = new LinkedHashMap<>();
        if (!documents.isEmpty()) {
            jdbc.sql(
                            """
                            select d.id, s.state
                            from stored_document d join content_scan s on s.sha256 = d.sha256
                            where d.id in (:ids)
                            """)
                    .param("ids", documents.stream().map(DocumentId::value).toList())
                    .query((row, _) ->
                            states.put(
                                    new DocumentId(row.getObject("id", UUID.class)),
                                    ScanState.valueOf(row.getString("state"))))
                    .list();
        }
        return states;
    }

    /** Every document with that content. */
    List<DocumentId> documentsWith(String sha256) {
        return jdbc.sql("select id from stored_document where sha256 = ? order by stored_at, id")
                .param(sha256)
                .query((row, _) -> new DocumentId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Takes the next content that waits; others leave it alone until the lease is over. */
    Optional<Due> takeNext(Duration lease) {
        return jdbc.sql(
                        """
                        update content_scan
                        set attempts = attempts + 1,
                            next_attempt_at = now() + ? * interval '1 millisecond'
                        where sha256 = (
                            select sha256 from content_scan
                            where next_attempt_at <= now()
                            order by next_attempt_at limit 1
                            for update skip locked)
                        returning sha256, attempts
                        """)
                .param(lease.toMillis())
                .query((row, _) -> new Due(row.getString(1), row.getInt(2)))
                .optional();
    }

    void clean(String sha256) {
        jdbc.sql(
                        """
                        update content_scan
                        set state = 'SCANNED', scanned_at = ?, next_attempt_at = null,
                            failure = null
                        where sha256 = ? and state <> 'INFECTED'
                        """)
                .params(now(), sha256)
                .update();
    }

    void retryIn(Duration wait, String sha256, String failure) {
        jdbc.sql(
                        """
                        update content_scan
                        set next_attempt_at = now() + ? * interval '1 millisecond', failure = ?
                        where sha256 = ? and state <> 'INFECTED'
                        """)
                .params(wait.toMillis(), failure, sha256)
                .update();
    }

    /** It stays as it is: those who read it are told that it was not scanned. */
    void giveUp(String sha256, String failure) {
        jdbc.sql(
                        """
                        update content_scan
                        set state = 'NOT_SCANNED', next_attempt_at = null, failure = ?
                        where sha256 = ? and state <> 'INFECTED'
                        """)
                .params(failure, sha256)
                .update();
    }

    private java.time.OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
