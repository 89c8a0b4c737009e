package fr.beffroi.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.beffroi.testing.ServiceTest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;

/** The only connection of a pool is taken, as all are in the last minutes before a call closes. */
@ServiceTest
class TooBusyTest {

    @Autowired private DataSource database;
    private HikariDataSource pool;
    private Connection taken;
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @BeforeEach
    void takeTheOnlyOne() throws SQLException {
        var settings = new HikariConfig();
        settings.setDataSource(database);
        settings.setMaximumPoolSize(1);
        settings.setConnectionTimeout(250);
        pool = new HikariDataSource(settings);
        taken = pool.getConnection();
    }

    @AfterEach
    void giveBack() throws SQLException {
        taken.close();
        pool.close();
    }

    @Test
    void aTransactionThatCannotBeginAsksToComeBackInAMinute() throws Exception {
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
        pass((_, _) -> transaction.executeWithoutResult(_ -> {}));
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("60");
    }

    @Test
    void aStatementThatFindsNoConnectionToo() throws Exception {
        pass((_, _) -> {
            try {
                JdbcClient.create(pool).sql("select 1").query(Integer.class).single();
            } catch (RuntimeException e) {
                throw new ServletException("Request processing failed", e);
            }
        });
        assertThat(response.getStatus()).isEqualTo(503);
    }

    @Test
    void anotherFaultStaysAFault() {
        assertThatThrownBy(() ->
                        pass((_, _) -> {
                            throw new IllegalStateException("other");
                        }))
                .isInstanceOf(IllegalStateException.class);
    }

    private void pass(FilterChain chain) throws ServletException, IOException {
        new TooBusy().doFilter(new MockHttpServletRequest(), response, chain);
    }
}
