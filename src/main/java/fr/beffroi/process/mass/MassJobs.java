package fr.beffroi.process.mass;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Repository;

/** Finds jobs of mass work that are due, for one replica at a time. */
@Repository
class MassJobs {

    /** Same for all replicas of one installation. */
    private static final long LOCK = 6_200_359L;

    private static final int AT_ONCE = 50;

    private final DataSource source;
    private final Clock clock;

    MassJobs(DataSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /**
     * Hands over the ids of the next jobs, the oldest first, unless another replica is at it.
     *
     * @return how many there were
     */
    int next(Consumer<String> execute) throws SQLException {
        try (Connection connection = source.getConnection()) {
            JdbcClient sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            if (!isMine("select pg_try_advisory_lock(:lock)", sql)) {
                return 0;
            }
            try {
                List<String> due = due(sql);
                due.forEach(execute);
                return due.size();
            } finally {
                isMine("select pg_advisory_unlock(:lock)", sql);
            }
        }
    }

    private static boolean isMine(String question, JdbcClient sql) {
        return sql.sql(question).param("lock", LOCK).query(Boolean.class).single();
    }

    private List<String> due(JdbcClient sql) {
        return sql.sql(
                        """
                        select id_ from act_ru_job
                        where priority_ < 0 and retries_ > 0 and suspension_state_ = 1
                          and duedate_ <= :now
                        order by duedate_, id_ limit :limit
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("limit", AT_ONCE)
                .query((row, _) -> requireNonNull(row.getString("id_")))
                .list();
    }
}
