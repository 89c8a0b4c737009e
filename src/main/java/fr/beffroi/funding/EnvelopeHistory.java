package fr.beffroi.funding;

import fr.beffroi.kernel.Money;
import fr.beffroi.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What moved on an envelope: credits of requests, and transfers. */
@Repository
class EnvelopeHistory {

    static final int PAGE = 50;

    private final JdbcClient db;

    EnvelopeHistory(JdbcClient db) {
        this.db = db;
    }

    /**
     * Credits of one request that moved.
     *
     * @param number of the dossier; empty for a move older than this column
     */
    record Movement(
            UUID application,
            String number,
            @Nullable CreditState from,
            CreditState to,
            Money amount,
            Instant at) {}

    /**
     * Credits that came from another envelope, or went there.
     *
     * @param in whether they came
     */
    record Transfer(
            String other, boolean in, Money amount, String reason, PersonId by, Instant at) {}

    /** On the envelope and its parts, the last first; one more than a page if there are more. */
    List<Movement> movements(UUID envelope, int page) {
        return db.sql(
                        """
                        with recursive parts(id) as (
                            select :envelope::uuid
                            union all
                            select e.id from envelope e join parts p on e.parent_id = p.id)
                        select m.*, l.application_id
                        from credit_movement m
                        join credit_line l on l.funding_request_id = m.funding_request_id
                        where m.envelope_id in (select id from parts)
                        order by m.id desc offset :offset limit :limit
                        """)
                .param("envelope", envelope)
                .param("offset", (page - 1) * PAGE)
                .param("limit", PAGE + 1)
                .query((row, _) -> {
                    String from = row.getString("from_state");
                    String number = row.getString("number");
                    return new Movement(
                            row.getObject("application_id", UUID.class),
                            number == null ? "" : number,
                            from == null ? null : CreditState.valueOf(from),
                            CreditState.valueOf(row.getString("to_state")),
                            new Money(row.getBigDecimal("amount")),
                            row.getTimestamp("moved_at").toInstant());
                })
                .list();
    }

    /** The last transfers, the last first. */
    List<Transfer> transfers(UUID envelope) {
        return db.sql(
                        """
                        select t.*, t.to_envelope = :envelope as came, o.label as other
                        from envelope_transfer t
                        join envelope o
                          on o.id = case when t.to_envelope = :envelope
                                    then t.from_envelope else t.to_envelope end
                        where t.from_envelope = :envelope or t.to_envelope = :envelope
                        order by t.id desc limit :limit
                        """)
                .param("envelope", envelope)
                .param("limit", PAGE)
                .query((row, _) ->
                        new Transfer(
                                row.getString("other"),
                                row.getBoolean("came"),
                                new Money(row.getBigDecimal("amount")),
                                row.getString("reason"),
                                new PersonId(row.getObject("moved_by", UUID.class)),
                                row.getTimestamp("moved_at").toInstant()))
                .list();
    }
}
