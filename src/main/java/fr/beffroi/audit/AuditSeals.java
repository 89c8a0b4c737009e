package fr.beffroi.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals the journal in hash-chained batches, apart from the transactions that write it: a chain in
 * there would make them wait for each other.
 */
@Component
class AuditSeals {

    private static final long LOCK = 6_200_150L;
    private static final int LARGEST = 10_000;

    /** An entry waits for its seal at most as long as its transaction lasts: a day is ample. */
    private static final String COVER =
            """
            insert into audit_sealed_entry (entry_id, seal_id)
            select e.id, :seal from audit_entry e
            where e.id > coalesce((select max(last_entry) from audit_seal
                                   where sealed_at < :now - interval '1 day'), 0)
              and not exists (select from audit_sealed_entry s where s.entry_id = e.id)
            order by e.id limit :largest
            """;

    private static final String SEAL =
            """
            insert into audit_seal (id, sealed_at, entries, last_entry, previous_hash, hash)
            select :seal, :now, count(*), max(e.id), previous.hash,
                   sha256(previous.hash || string_agg(audit_entry_digest(e), ''::bytea order by e.id))
            from audit_sealed_entry s
            join audit_entry e on e.id = s.entry_id
            cross join (select coalesce((select hash from audit_seal where id = :seal - 1),
                                        ''::bytea) as hash) previous
            where s.seal_id = :seal
            group by previous.hash
            """;

    private static final String FIRST_BROKEN =
            """
            select min(s.id)
            from audit_seal s
            left join audit_seal p on p.id = s.id - 1
            cross join lateral (
                select count(*) as entries,
                       sha256(s.previous_hash
                              || string_agg(audit_entry_digest(e), ''::bytea order by e.id)) as hash
                from audit_sealed_entry m join audit_entry e on e.id = m.entry_id
                where m.seal_id = s.id) found
            where found.hash is distinct from s.hash or found.entries <> s.entries
               or s.previous_hash is distinct from
                  case when s.id = 1 then ''::bytea else p.hash end
            """;

    private final JdbcClient sql;
    private final Clock clock;

    AuditSeals(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Seals what is not sealed yet, if no other replica is at it.
     *
     * @return how many entries were sealed
     */
    @Transactional
    public int seal() {
        boolean mine =
                sql.sql("select pg_try_advisory_xact_lock(:lock)")
                        .param("lock", LOCK)
                        .query(Boolean.class)
                        .single();
        if (!mine) {
            return 0;
        }
        long seal =
                sql.sql("select coalesce(max(id), 0) + 1 from audit_seal")
                        .query(Long.class)
                        .single();
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        int covered =
                sql.sql(COVER)
                        .param("seal", seal)
                        .param("now", now)
                        .param("largest", LARGEST)
                        .update();
        if (covered > 0) {
            sql.sql(SEAL).param("seal", seal).param("now", now).update();
        }
        return covered;
    }

    /** The first seal that does not fit what the journal holds today, if any. */
    public Optional<Long> firstBroken() {
        return sql.sql(FIRST_BROKEN).query(Long.class).optional();
    }
}
