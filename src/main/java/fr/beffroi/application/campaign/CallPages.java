package fr.beffroi.application.campaign;

import fr.beffroi.application.FundingRequestState;
import fr.beffroi.call.CallFigures;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.Money;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The submitted applications of a call, by pages, and what they amount to. */
@Repository
class CallPages implements CallFigures {

    /** Applications moved in one transaction. */
    static final int PAGE = 200;

    private static final String FINAL =
            "("
                    + Arrays.stream(FundingRequestState.values())
                            .filter(FundingRequestState::isFinal)
                            .map(state -> "'" + state.name() + "'")
                            .collect(Collectors.joining(", "))
                    + ")";

    private final JdbcClient jdbc;
    private final int size;

    @Autowired
    CallPages(JdbcClient jdbc) {
        this(jdbc, PAGE);
    }

    /** Pages of another size. */
    CallPages(JdbcClient jdbc, int size) {
        this.jdbc = jdbc;
        this.size = size;
    }

    /** A request of the page; {@code open} until it has come to its end. */
    record Listed(UUID application, UUID request, boolean open) {}

    /** The requests of the next applications, in the order of these. */
    List<Listed> after(CallId call, @Nullable UUID last) {
        return jdbc.sql(
                        """
                        with page as (
                            select id from application
                            where call_id = :call and abandoned_at is null
                              and submitted_at is not null
                              and (:last::uuid is null or id > :last::uuid)
                            order by id limit :most)
                        select page.id as application, r.id as request,
                               r.state not in {final} as open
                        from page join funding_request r on r.application_id = page.id
                        order by page.id, r.id
                        """
                                .replace("{final}", FINAL))
                .param("call", call.value())
                .param("last", last)
                .param("most", size)
                .query((row, number) ->
                        new Listed(
                                row.getObject("application", UUID.class),
                                row.getObject("request", UUID.class),
                                row.getBoolean("open")))
                .list();
    }

    /** Whether a submitted application of the call waits for its decision. */
    boolean anyOpen(CallId call) {
        return jdbc.sql(
                        """
                        select exists (
                            select 1 from application a
                            join funding_request r on r.application_id = a.id
                            where a.call_id = :call and a.abandoned_at is null
                              and a.submitted_at is not null and r.state not in {final})
                        """
                                .replace("{final}", FINAL))
                .param("call", call.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public Figures of(CallId call) {
        int drafts =
                jdbc.sql(
                                """
                                select count(*) from application
                                where call_id = :call and abandoned_at is null
                                  and submitted_at is null
                                """)
                        .param("call", call.value())
                        .query(Integer.class)
                        .single();
        return jdbc.sql(
                        """
                        select count(distinct a.id) as submitted,
                               count(*) filter (where r.state not in {final}) as undecided,
                               count(*) filter (where r.state in ('AWARDED', 'REGISTERED'))
                                   as awarded,
                               count(*) filter (where r.state = 'REJECTED') as rejected,
                               count(*) filter (where r.state in ('WITHDRAWN', 'DISCONTINUED'))
                                   as ended,
                               coalesce(sum(r.amount_asked), 0) as asked,
                               coalesce(sum(r.amount_granted) filter (where r.state = 'AWARDED'), 0)
                                   as granted
                        from application a join funding_request r on r.application_id = a.id
                        where a.call_id = :call and a.abandoned_at is null
                          and a.submitted_at is not null
                        """
                                .replace("{final}", FINAL))
                .param("call", call.value())
                .query((row, number) ->
                        new Figures(
                                drafts,
                                row.getInt("submitted"),
                                row.getInt("undecided"),
                                row.getInt("awarded"),
                                row.getInt("rejected"),
                                row.getInt("ended"),
                                new Money(row.getBigDecimal("asked")),
                                new Money(row.getBigDecimal("granted"))))
                .single();
    }
}
