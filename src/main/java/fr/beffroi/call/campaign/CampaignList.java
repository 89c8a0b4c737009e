package fr.beffroi.call.campaign;

import fr.beffroi.account.SqlPredicate;
import fr.beffroi.call.CallCursor;
import fr.beffroi.call.CallReach;
import fr.beffroi.call.CallRights;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.FoldedText;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The calls within the reach of a person: in preparation, and in force wherever they come from. */
@Repository
class CampaignList {

    static final int PAGE = 20;

    private final JdbcClient jdbc;
    private final CallReach reach;

    CampaignList(JdbcClient jdbc, CallReach reach) {
        this.jdbc = jdbc;
        this.reach = reach;
    }

    /**
     * The last changed first; one more than a page when there is a next one.
     *
     * @param stage one of {@link CampaignStatement#STAGES}; empty for all
     */
    List<ListedCall> page(String stage, String typed, Optional<CallCursor> after, Instant now) {
        SqlPredicate within = reach.predicate(CallRights.READ, "listed");
        String words =
                FoldedText.words(typed).stream()
                        .map(word -> word + ":*")
                        .collect(Collectors.joining(" & "));
        var statement =
                new CampaignStatement(within.sql(), stage, !words.isEmpty(), after.isPresent());
        return jdbc.sql(statement.sql())
                .params(within.parameters())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("second", now.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC))
                .param("words", words)
                .param("moment", after.map(c -> c.moment().atOffset(ZoneOffset.UTC)).orElse(null))
                .param("code", after.map(CallCursor::code).orElse(""))
                .param("limit", PAGE + 1)
                .query((row, number) -> {
                    OffsetDateTime closes = row.getObject("closes_at", OffsetDateTime.class);
                    return new ListedCall(
                            new CallId(row.getObject("id", UUID.class)),
                            row.getString("code"),
                            row.getString("title"),
                            row.getString("scheme"),
                            row.getString("stage"),
                            row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                            closes == null ? null : closes.toInstant());
                })
                .list();
    }
}
