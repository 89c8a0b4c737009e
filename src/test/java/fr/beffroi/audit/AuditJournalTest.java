package fr.beffroi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Money;
import fr.beffroi.testing.ServiceTest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@ServiceTest
class AuditJournalTest {

    @Autowired private AuditJournal journal;
    @Autowired private TransactionTemplate transaction;
    @Autowired private JdbcClient sql;

    @Test
    void keepsWhoDidWhatFromWhereAndWhy() {
        ApplicationId application = ApplicationId.next();
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("192.0.2.7");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            record(
                    AuditEntry.of("report.write", "application", application)
                            .changing(
                                    Map.of("proposed", Money.ZERO),
                                    Map.of("proposed", Money.euros(12000)))
                            .because("Budget revu"));
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }

        Map<String, @Nullable Object> entry = entryOf(application);
        assertThat(entry)
                .containsEntry("actor_kind", "SYSTEM")
                .containsEntry("origin", "192.0.2.7")
                .containsEntry("action", "report.write")
                .containsEntry("reason", "Budget revu");
        assertThat(entry.get("before_state")).hasToString("{\"proposed\": 0.00}");
        assertThat(entry.get("after_state")).hasToString("{\"proposed\": 12000.00}");
    }

    @Test
    void keepsNothingOfWhatWasNotDone() {
        ApplicationId application = ApplicationId.next();

        transaction.executeWithoutResult(status -> {
            journal.record(AuditEntry.of("application.submit", "application", application));
            status.setRollbackOnly();
        });

        assertThat(
                        sql.sql("select count(*) from audit_entry where object_id = :id")
                                .param("id", application.toString())
                                .query(Integer.class)
                                .single())
                .isZero();
        assertThatThrownBy(() -> journal.record(AuditEntry.of("any", "application", application)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set reason = 'autre'",
                "delete from audit_entry",
                "truncate audit_entry"
            })
    void isAppendOnlyForTheDatabaseItself(String attempt) {
        record(AuditEntry.of("any", "application", ApplicationId.next()));

        assertThatThrownBy(() -> sql.sql(attempt).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    private void record(AuditEntry entry) {
        transaction.executeWithoutResult(_ -> journal.record(entry));
    }

    private Map<String, @Nullable Object> entryOf(ApplicationId application) {
        return sql.sql("select * from audit_entry where object_id = :id")
                .param("id", application.toString())
                .query()
                .singleRow();
    }
}
