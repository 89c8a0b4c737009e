package fr.beffroi.event;

import fr.beffroi.event.relay.RelayNudge;
import fr.beffroi.kernel.Actor;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A ledger on a database of its own, without the rest of the service. */
public final class LedgerRig {

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final EventLedger ledger;

    public LedgerRig(DataSource database, RelayNudge nudge) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/event")
                .load()
                .migrate();
        var transactions = new JdbcTransactionManager(database);
        Clock clock = Clock.systemUTC();
        sql = JdbcClient.create(database);
        transaction = new TransactionTemplate(transactions);
        ledger =
                new JdbcEventLedger(
                        new EventContracts(),
                        new LedgerTables(sql),
                        new EventPartitions(sql, transactions, clock),
                        nudge,
                        () -> Actor.SYSTEM,
                        new TraceParent(),
                        _ -> {},
                        clock,
                        "http://localhost:8080");
    }

    public JdbcClient sql() {
        return sql;
    }

    /** Tells one fact of the application, in a transaction of its own. */
    public void tell(UUID application) {
        transaction.executeWithoutResult(_ -> ledger.append(SampleEvents.withdrawn(application)));
    }

    /** How many events are not on Kafka yet. */
    public int waiting() {
        return sql.sql("select count(*) from outbox").query(Integer.class).single();
    }
}
