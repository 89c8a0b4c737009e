package fr.beffroi.call.campaign;

import fr.beffroi.account.SqlPredicate;
import fr.beffroi.call.CallCursor;
import fr.beffroi.call.CallReach;
import fr.beffroi.call.CallRights;
import fr.beffroi.kernel.CallId;
import fr.beffroi.worklist.SearchText;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

    /** States that the list can be narrowed to. */
    static final List<String> STAGES =
            List.of("DRAFT", "TO_VALIDATE", "VALIDATED", "COMING", "OPEN", "CLOSED", "CANCELLED");

    private static final String IN_FORCE =
            """
            case when c.cancelled_at is not null then 'CANCELLED'
                 when c.closes_at < :now then 'CLOSED'
                 when c.deposits_from > :now then 'COMING'
                 else 'OPEN' end\
            """;

    private static final String LISTED =
            """
            select * from (
              select p.call_id as id, p.code, p.title, p.authority, p.scheme, p.department,
                     p.search, p.changed_at, c.closes_at,
                     case when p.state = 'PUBLISHED' then {stage} else p.state end as stage
              from call_preparation p left join call_for_projects c on c.id = p.call_id
              where p.state <> 'GIVEN_UP'
              union all
              select c.id, c.code, c.content->>'title', c.authority, c.scheme, c.department,
                     c.search, c.changed_at, c.closes_at, {stage}
              from call_for_projects c
              where not exists (select 1 from call_preparation p where p.call_id = c.id)
            ) as listed
            where {within}
              and (:stage = '' or stage = :stage)
              and (:words = '' or search @@ to_tsquery('french', :words))
              and (:after::timestamptz is null or (changed_at, code) < (:after, :code))
            order by changed_at desc, code desc
            limit :limit
            """;

    private final JdbcClient jdbc;
    private final CallReach reach;

    CampaignList(JdbcClient jdbc, CallReach reach) {
        this.jdbc = jdbc;
        this.reach = reach;
    }

    /**
     * The last changed first; one more than a page when there is a next one.
     *
     * @param stage one of {@link #STAGES}; empty for all
     */
    List<ListedCall> page(String stage, String typed, Optional<CallCursor> after, Instant now) {
        SqlPredicate within = reach.predicate(CallRights.READ, "listed");
        String words =
                SearchText.words(typed).stream()
                        .map(word -> word + ":*")
                        .collect(Collectors.joining(" & "));
        return jdbc.sql(LISTED.replace("{stage}", IN_FORCE).replace("{within}", within.sql()))
                .params(within.parameters())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("stage", stage)
                .param("words", words)
                .param("after", after.map(c -> c.moment().atOffset(ZoneOffset.UTC)).orElse(null))
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
