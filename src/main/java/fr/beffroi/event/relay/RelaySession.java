package fr.beffroi.event.relay;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The relay's own connection, never one of the pool. The lead is an advisory lock on it and all the
 * relay's statements run on it: who has lost the session can write nothing more.
 */
final class RelaySession implements AutoCloseable {

    /** Same for all replicas of one installation. */
    private static final long LOCK = 6_200_101L;

    private final SingleConnectionDataSource source;
    private final JdbcClient sql;

    private RelaySession(Connection connection) {
        this.source = new SingleConnectionDataSource(connection, true);
        this.sql = JdbcClient.create(source);
    }

    static RelaySession open(String url, @Nullable String user, @Nullable String password)
            throws SQLException {
        var settings = new Properties();
        settings.put("ApplicationName", "beffroi-relay");
        settings.put("tcpKeepAlive", "true");
        settings.put("connectTimeout", "5");
        settings.put("socketTimeout", "15");
        if (user != null) {
            settings.put("user", user);
        }
        if (password != null) {
            settings.put("password", password);
        }
        var session = new RelaySession(DriverManager.getConnection(url, settings));
        session.noticeLostReplicas();
        return session;
    }

    /** Lets the server free the lock a few seconds after this machine has vanished. */
    private void noticeLostReplicas() {
        sql.sql("set tcp_keepalives_idle = 2").update();
        sql.sql("set tcp_keepalives_interval = 1").update();
        sql.sql("set tcp_keepalives_count = 3").update();
        sql.sql("set tcp_user_timeout = 5000").update();
    }

    boolean takesLead() {
        return sql.sql("select pg_try_advisory_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    void givesLeadBack() {
        sql.sql("select pg_advisory_unlock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    Outbox outbox() {
        return new Outbox(sql);
    }

    @Override
    public void close() {
        source.destroy();
    }
}
