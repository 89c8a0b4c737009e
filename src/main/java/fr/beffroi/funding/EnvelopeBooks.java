package fr.beffroi.funding;

import fr.beffroi.kernel.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the envelopes: found, locked with those above them, and booked. */
@Repository
class EnvelopeBooks {

    private final JdbcClient db;

    EnvelopeBooks(JdbcClient db) {
        this.db = db;
    }

    /** The most precise envelope of that purpose: its own programme and territory come first. */
    Optional<EnvelopeBalance> find(EnvelopePurpose purpose) {
        return db.sql(
                        """
                        select * from envelope
                        where authority = :authority and fund = :fund and year = :year
                          and (programme = :programme or programme is null)
                          and (territory = :territory or territory is null)
                        order by programme nulls last, territory nulls last
                        limit 1
                        """)
                .paramSource(purpose)
                .query(EnvelopeBooks::balance)
                .optional();
    }

    /**
     * Locks an envelope and those above it until the end of the transaction, always in the same
     * order, and reads them as they then stand.
     */
    List<EnvelopeBalance> lockWithAncestors(UUID envelope) {
        List<EnvelopeBalance> chain = lock(ancestors(envelope));
        if (chain.isEmpty()) {
            throw new EmptyResultDataAccessException("No envelope " + envelope, 1);
        }
        return chain;
    }

    /** The envelope itself and those above it. */
    List<UUID> ancestors(UUID envelope) {
        return db.sql(
                        """
                        with recursive chain(id, parent_id) as (
                            select id, parent_id from envelope where id = :envelope
                            union all
                            select e.id, e.parent_id
                            from envelope e join chain c on e.id = c.parent_id)
                        select id from chain
                        """)
                .param("envelope", envelope)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /** The envelope itself and those above it, the nearest first; read without a lock. */
    List<EnvelopeBalance> chain(UUID envelope) {
        return db.sql(
                        """
                        with recursive chain(id, parent_id, far) as (
                            select id, parent_id, 0 from envelope where id = :envelope
                            union all
                            select e.id, e.parent_id, c.far + 1
                            from envelope e join chain c on e.id = c.parent_id)
                        select e.* from envelope e join chain c on c.id = e.id order by c.far
                        """)
                .param("envelope", envelope)
                .query(EnvelopeBooks::balance)
                .list();
    }

    /** Locks them in the order of their ids, and reads them as they then stand. */
    List<EnvelopeBalance> lock(List<UUID> envelopes) {
        return db.sql("select * from envelope where id = any(:ids) order by id for update")
                .param("ids", envelopes.toArray(UUID[]::new))
                .query(EnvelopeBooks::balance)
                .list();
    }

    /** What is left of the envelope and not delegated to its parts. */
    Money undelegated(EnvelopeBalance envelope) {
        Money kept =
                new Money(
                        db.sql(
                                        """
                                        select :amount::numeric - coalesce(sum(amount), 0)
                                        from envelope where parent_id = :id
                                        """)
                                .param("amount", envelope.amount().euros())
                                .param("id", envelope.id())
                                .query(BigDecimal.class)
                                .single());
        return kept.isMoreThan(envelope.remaining()) ? envelope.remaining() : kept;
    }

    /** Makes these envelopes larger, or smaller; the database refuses less than what is held. */
    void grow(List<UUID> envelopes, BigDecimal change) {
        db.sql("update envelope set amount = amount + :change where id = any(:ids)")
                .param("change", change)
                .param("ids", envelopes.toArray(UUID[]::new))
                .update();
    }

    /**
     * Adds to, or takes from, what is held in that state; the database refuses to go below zero.
     */
    void book(List<EnvelopeBalance> chain, CreditState state, BigDecimal change) {
        String column =
                switch (state) {
                    case PRE_RESERVED -> "pre_reserved";
                    case RESERVED -> "reserved";
                    case COMMITTED -> "committed";
                    case RELEASED ->
                            throw new IllegalArgumentException("Released credits are not held");
                };
        db.sql("update envelope set %1$s = %1$s + :change where id in (:ids)".formatted(column))
                .param("change", change)
                .param("ids", chain.stream().map(EnvelopeBalance::id).toList())
                .update();
    }

    private static EnvelopeBalance balance(ResultSet row, int number) throws SQLException {
        return new EnvelopeBalance(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("label"),
                new Money(row.getBigDecimal("amount")),
                new Money(row.getBigDecimal("pre_reserved")),
                new Money(row.getBigDecimal("reserved")),
                new Money(row.getBigDecimal("committed")));
    }
}
