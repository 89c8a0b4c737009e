package fr.beffroi.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;

/** What the machine does at this hour: durable commits of one row, and hashes, by one thread. */
final class CalibrationRow implements BenchRow {

    private static final int COMMITS = 500;
    private static final int HASHES = 200_000;

    @Override
    public List<Measure> run(BenchPlace place) throws Exception {
        return List.of(hashes(), commits(place));
    }

    private static Measure hashes() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] text = "x".repeat(1024).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < HASHES / 10; i++) {
            digest.digest(text);
        }
        long start = System.nanoTime();
        for (int i = 0; i < HASHES; i++) {
            digest.digest(text);
        }
        return Measure.rate("calibration: SHA-256 of 1 KiB", HASHES, System.nanoTime() - start);
    }

    private static Measure commits(BenchPlace place) throws Exception {
        String url = place.newDatabase();
        List<Long> times = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("create table t (id bigint generated always as identity, v text)");
            long start = System.nanoTime();
            for (int i = 0; i < COMMITS; i++) {
                long before = System.nanoTime();
                statement.execute("insert into t (v) values ('value')");
                times.add(System.nanoTime() - before);
            }
            double perSecond = COMMITS * 1e9 / (System.nanoTime() - start);
            return Measure.latencies(
                    "calibration: durable commit, one thread", perSecond, Latencies.of(times));
        }
    }
}
