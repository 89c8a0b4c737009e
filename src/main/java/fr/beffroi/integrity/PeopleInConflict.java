package fr.beffroi.integrity;

import fr.beffroi.kernel.ApplicationId;
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
 * From which dossiers a declared interest bars whom, kept in memory so that pages ask nothing:
 * there are few. Another machine knows of a change within half a minute; acts are checked in the
 * database.
 */
@Component
class PeopleInConflict {

    private static final long HOLDS = Duration.ofSeconds(30).toNanos();

    private final JdbcClient jdbc;
    private volatile @Nullable Known known;

    PeopleInConflict(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Barred(ApplicationId application, PersonId person) {}

    private record Known(Set<Barred> all, long readAt) {}

    boolean has(ApplicationId application, PersonId person) {
        Known now = known;
        if (now == null || System.nanoTime() - now.readAt() > HOLDS) {
            now = new Known(read(), System.nanoTime());
            known = now;
        }
        return now.all().contains(new Barred(application, person));
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

    private Set<Barred> read() {
        return jdbc
                .sql(
                        """
                        select application_id, person_id from interest_conflict
                        where choice is distinct from 'NO_ACTION'
                        """)
                .query((row, _) ->
                        new Barred(
                                new ApplicationId(row.getObject(1, UUID.class)),
                                new PersonId(row.getObject(2, UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
