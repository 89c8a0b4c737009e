package fr.beffroi.bench;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database says after the evening. */
record EveningBooks(JdbcClient sql) {

    /** Waits for the last receipt and the last event, and tells how late they were. */
    String said() {
        long begun = System.nanoTime();
        await().pollInSameThread()
                .atMost(Duration.ofMinutes(20))
                .until(() -> count("select count(*) from outbox") == 0 && withoutReceipt() == 0);
        return """
        Deposits: %d; numbers: %d; all receipts stored %.0f s after the last act; \
        latest receipt %s after its deposit\
        """
                .formatted(
                        count("select count(*) from application where submitted_at is not null"),
                        count("select count(distinct number) from application"),
                        (System.nanoTime() - begun) / 1e9,
                        sql.sql(
                                        """
                                        select coalesce(max(r.added_at - a.submitted_at)::text, '?')
                                        from attachment r join application a on a.id = r.application_id
                                        where r.code = 'RECEIPT'
                                        """)
                                .query(String.class)
                                .single());
    }

    private int withoutReceipt() {
        return count(
                """
                select count(*) from application a where submitted_at is not null
                  and not exists (select from attachment r
                                  where r.application_id = a.id and r.code = 'RECEIPT')
                """);
    }

    private int count(String query) {
        return sql.sql(query).query(Integer.class).single();
    }
}
