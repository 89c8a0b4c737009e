package fr.beffroi.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import fr.beffroi.testing.Browser;
import fr.beffroi.testing.ServiceTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** All connections to the database taken, as in the last minutes before a call closes. */
@ServiceTest
class TooBusyTest {

    private static final Duration SHORT = Duration.ofMillis(250);

    @LocalServerPort private int port;
    @Autowired private DataSource database;
    private final List<Connection> taken = new ArrayList<>();
    private HikariDataSource pool;
    private HikariConfigMXBean settings;
    private long before;

    @BeforeEach
    void hurry() throws SQLException {
        pool = database.unwrap(HikariDataSource.class);
        settings = pool.getHikariConfigMXBean();
        before = settings.getConnectionTimeout();
        settings.setConnectionTimeout(SHORT.toMillis());
    }

    /** Those too that the work behind the pages gives back meanwhile. */
    private void takeAll() throws SQLException {
        while (true) {
            try {
                taken.add(pool.getConnection());
            } catch (SQLTransientConnectionException noneLeft) {
                return;
            }
        }
    }

    @AfterEach
    void giveBack() throws SQLException {
        settings.setConnectionTimeout(before);
        for (Connection connection : taken) {
            connection.close();
        }
    }

    @Test
    void thePageSaysToComeBackInAMinute() throws SQLException {
        var browser = new Browser(port);
        var refused =
                Awaitility.await()
                        .until(
                                () -> {
                                    takeAll();
                                    return browser.get("/appels");
                                },
                                answer -> answer.status() == 503);
        assertThat(refused.header("Retry-After")).contains("60");
        assertThat(refused.body()).contains("Service momentanément indisponible");
        giveBack();
        taken.clear();
        assertThat(browser.get("/appels").status()).isEqualTo(200);
    }
}
