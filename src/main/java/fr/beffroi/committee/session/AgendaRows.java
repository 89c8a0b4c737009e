package fr.beffroi.committee.session;

import fr.beffroi.committee.CommitteeOutcome.RefusalReason;
import fr.beffroi.committee.CommitteeOutcome.Way;
import fr.beffroi.committee.session.AgendaItem.Decision;
import fr.beffroi.committee.session.AgendaItem.Suggestion;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.Money;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.TimeOrderedUuid;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the agendas and what the committee said of each item. */
@Repository
class AgendaRows {

    private final JdbcClient db;

    AgendaRows(JdbcClient db) {
        this.db = db;
    }

    List<AgendaItem> of(UUID session) {
        return db.sql("select * from committee_item where session_id = :s order by position, id")
                .param("s", session)
                .query(AgendaRows::item)
                .list();
    }

    Optional<AgendaItem> find(UUID session, UUID item) {
        return db.sql("select * from committee_item where session_id = :s and id = :id")
                .param("s", session)
                .param("id", item)
                .query(AgendaRows::item)
                .optional();
    }

    /** At the end of the agenda; nothing if the request is already on one. */
    boolean add(UUID session, FundingRequestId request) {
        return db.sql(
                                """
                                insert into committee_item
                                    (id, session_id, position, funding_request_id, application_id,
                                     call_id, number, applicant, title, asked, proposed, opinion,
                                     score)
                                select :id, :session,
                                    (select coalesce(max(position), 0) + 1 from committee_item
                                     where session_id = :session),
                                    c.funding_request_id, c.application_id, c.call_id, c.number,
                                    c.applicant, c.title, c.asked, c.proposed, c.opinion, c.score
                                from committee_candidate c
                                where c.funding_request_id = :request
                                on conflict (funding_request_id) where active do nothing
                                """)
                        .param("id", TimeOrderedUuid.next())
                        .param("session", session)
                        .param("request", request.value())
                        .update()
                == 1;
    }

    /** Takes an item that nothing was said of from the agenda. */
    boolean remove(UUID session, UUID item) {
        return db.sql(
                                """
                                delete from committee_item
                                where session_id = :s and id = :id and outcome is null
                                """)
                        .param("s", session)
                        .param("id", item)
                        .update()
                == 1;
    }

    void place(UUID item, int position) {
        db.sql("update committee_item set position = ? where id = ?")
                .params(position, item)
                .update();
    }

    /** Puts these items, all of one agenda, in this order from 1, in one statement. */
    void order(List<UUID> items) {
        db.sql(
                        """
                        update committee_item i set position = o.position
                        from unnest(:items::uuid[]) with ordinality as o(item, position)
                        where i.id = o.item and i.position <> o.position
                        """)
                .param("items", items.toArray(UUID[]::new))
                .update();
    }

    /** False if the item has changed since that version. */
    boolean decide(AgendaItem item, Decision decision, PersonId by) {
        RefusalReason reasonCode = decision.reasonCode();
        return db.sql(
                                """
                                update committee_item
                                set outcome = :outcome, amount = :amount, reason_code = :reasonCode,
                                    reason = :reason, consensus = :consensus, votes_for = :for,
                                    votes_against = :against, abstentions = :abstentions,
                                    quorum_present = :present, quorum_needed = :needed,
                                    decided_at = :at, decided_by = :by, version = version + 1
                                where id = :id and version = :version
                                """)
                        .param("outcome", decision.way().name())
                        .param("amount", decision.amount().euros())
                        .param("reasonCode", reasonCode == null ? null : reasonCode.name())
                        .param("reason", decision.reason())
                        .param("consensus", decision.consensus())
                        .param("for", decision.votesFor())
                        .param("against", decision.votesAgainst())
                        .param("abstentions", decision.abstentions())
                        .param("present", decision.present())
                        .param("needed", decision.needed())
                        .param("at", decision.at().atOffset(ZoneOffset.UTC))
                        .param("by", by.value())
                        .param("id", item.id())
                        .param("version", item.version())
                        .update()
                == 1;
    }

    /** The item is as if nothing had been said of it. */
    void reopen(UUID item) {
        db.sql(
                        """
                        update committee_item
                        set outcome = null, amount = 0, reason_code = null, reason = '',
                            consensus = false, votes_for = 0, votes_against = 0, abstentions = 0,
                            quorum_present = 0, quorum_needed = 0, decided_at = null,
                            decided_by = null, version = version + 1
                        where id = :id
                        """)
                .param("id", item)
                .update();
    }

    /** Whatever was shown of these items is no longer what it was. */
    void touch(UUID item) {
        db.sql("update committee_item set version = version + 1 where id = :id")
                .param("id", item)
                .update();
    }

    /** Decided items whose requests were not told yet, in the order of their dossiers. */
    List<AgendaItem> toSend(UUID session, int limit) {
        return db.sql(
                        """
                        select * from committee_item
                        where session_id = :s and sent_at is null and outcome is not null
                        order by application_id, id limit :limit
                        """)
                .param("s", session)
                .param("limit", limit)
                .query(AgendaRows::item)
                .list();
    }

    /** Items whose outcome their request was given. */
    List<AgendaItem> given(UUID session) {
        return db.sql("select * from committee_item where session_id = :s and given")
                .param("s", session)
                .query(AgendaRows::item)
                .list();
    }

    /**
     * @param given false for a request that is no longer examined
     */
    void sent(UUID item, boolean given, Instant at) {
        db.sql(
                        """
                        update committee_item
                        set sent_at = :at, given = :given, active = false where id = :id
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("given", given)
                .param("id", item)
                .update();
    }

    /** The requests may be put on another agenda. */
    void letGo(UUID session) {
        db.sql("update committee_item set active = false where session_id = ?")
                .param(session)
                .update();
    }

    private static AgendaItem item(ResultSet row, int number) throws SQLException {
        BigDecimal proposed = row.getBigDecimal("proposed");
        return new AgendaItem(
                row.getObject("id", UUID.class),
                row.getObject("session_id", UUID.class),
                row.getInt("position"),
                new FundingRequestId(row.getObject("funding_request_id", UUID.class)),
                new ApplicationId(row.getObject("application_id", UUID.class)),
                new CallId(row.getObject("call_id", UUID.class)),
                row.getString("number"),
                row.getString("applicant"),
                row.getString("title"),
                new Money(row.getBigDecimal("asked")),
                proposed == null ? null : new Money(proposed),
                row.getString("opinion"),
                row.getBigDecimal("score"),
                decision(row),
                suggestion(row),
                row.getInt("version"));
    }

    private static @Nullable Suggestion suggestion(ResultSet row) throws SQLException {
        String way = row.getString("suggested");
        return way == null
                ? null
                : new Suggestion(
                        Way.valueOf(way), new Money(row.getBigDecimal("suggested_amount")));
    }

    private static @Nullable Decision decision(ResultSet row) throws SQLException {
        String way = row.getString("outcome");
        if (way == null) {
            return null;
        }
        String reasonCode = row.getString("reason_code");
        return new Decision(
                Way.valueOf(way),
                new Money(row.getBigDecimal("amount")),
                reasonCode == null ? null : RefusalReason.valueOf(reasonCode),
                row.getString("reason"),
                row.getBoolean("consensus"),
                row.getInt("votes_for"),
                row.getInt("votes_against"),
                row.getInt("abstentions"),
                row.getInt("quorum_present"),
                row.getInt("quorum_needed"),
                row.getTimestamp("decided_at").toInstant());
    }
}
