package fr.beffroi.kernel;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads all seeds in one transaction, one replica after the other, before the web server opens. */
@Component
class SeedLoader implements SmartLifecycle {

    /** Before the web server and the engine's job executor. */
    private static final int PHASE = 1000;

    private static final long ONE_REPLICA_AT_A_TIME = 0x5EED_BEFF_0001L;

    private final ObjectProvider<Seed> seeds;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private volatile boolean running;

    SeedLoader(ObjectProvider<Seed> seeds, JdbcClient jdbc, TransactionTemplate transaction) {
        this.seeds = seeds;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void start() {
        transaction.executeWithoutResult(_ -> loadAll());
        running = true;
    }

    private void loadAll() {
        jdbc.sql("select pg_advisory_xact_lock(:key)")
                .param("key", ONE_REPLICA_AT_A_TIME)
                .query()
                .listOfRows();
        seeds.orderedStream().forEach(Seed::load);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
