package fr.beffroi.integrity;

import fr.beffroi.kernel.PersonId;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The few people whom some declared interest bars from some dossier, kept in memory so that the
 * pages of all the others ask nothing. Another machine knows of a new one within half a minute; who
 * acts is checked in the database.
 */
@Component
class PeopleInConflict {

    private static final long HOLDS = Duration.ofSeconds(30).toNanos();

    private final JdbcClient jdbc;
    private volatile @Nullable Known known;

    PeopleInConflict(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Known(Set<PersonId> people, long readAt) {}

    boolean has(PersonId person) {
        Known now = known;
        if (now == null || System.nanoTime() - now.readAt() > HOLDS) {
            now = new Known(read(), System.nanoTime());
            known = now;
        }
        return now.people().contains(person);
    }

    /** Once the caller's transaction is committed, what is known is read again. */
    void changed() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        known = null;
                    }
                });
    }

    private Set<PersonId> read() {
        return jdbc
                .sql(
                        """
                        select distinct person_id from interest_conflict
                        where choice is distinct from 'NO_ACTION'
                        """)
                .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
