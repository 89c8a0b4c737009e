package fr.beffroi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class AuditSealsTest {

    @Autowired private AuditJournal journal;
    @Autowired private AuditSeals seals;
    @Autowired private TransactionTemplate transaction;
    @Autowired private PlatformTransactionManager transactions;
    @Autowired private JdbcClient sql;

    @BeforeEach
    void sealTwoBatches() {
        for (int batch = 0; batch < 2; batch++) {
            record(AuditEntry.of("first", "application", ApplicationId.next()));
            record(AuditEntry.of("second", "application", ApplicationId.next()).because("test"));
            seals.seal();
        }
    }

    @Test
    void holdsAsLongAsNothingWasChanged() {
        assertThat(seals.firstBroken()).isEmpty();
        assertThat(
                        sql.sql(
                                        """
                                        select count(*) from audit_entry e where not exists
                                        (select from audit_sealed_entry s where s.entry_id = e.id)
                                        """)
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void showsTheSealOfAnEntryThatSomebodyWithAllRightsChanged() {
        assertBroken("update audit_entry set reason = 'autre' where id = (%s)");
    }

    @Test
    void showsTheSealOfAnEntryThatWasRemoved() {
        assertBroken("delete from audit_entry where id = (%s)");
    }

    @Test
    void sealsAnEntryThatWasCommittedLateWithTheNextBatch() {
        ApplicationId late = ApplicationId.next();
        var other = new TransactionTemplate(transactions);
        other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(_ -> {
            journal.record(AuditEntry.of("late", "application", late));
            other.executeWithoutResult(_ ->
                    journal.record(AuditEntry.of("quick", "application", ApplicationId.next())));
            other.executeWithoutResult(_ -> seals.seal());
        });

        assertThat(seals.seal()).isPositive();
        assertThat(seals.firstBroken()).isEmpty();
    }

    @Test
    void sealsAreAppendOnlyToo() {
        assertThatThrownBy(() -> sql.sql("delete from audit_seal").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    /** Tampers as somebody could who switches the triggers off, looks, and undoes it. */
    private void assertBroken(String tampering) {
        String entry = "select max(entry_id) - 1 from audit_sealed_entry";
        transaction.executeWithoutResult(status -> {
            sql.sql("set local session_replication_role = replica").update();
            int changed = sql.sql(tampering.formatted(entry)).update();
            assertThat(changed).isOne();
            assertThat(seals.firstBroken()).isPresent();
            status.setRollbackOnly();
        });
        assertThat(seals.firstBroken()).isEmpty();
    }

    private void record(AuditEntry entry) {
        transaction.executeWithoutResult(_ -> journal.record(entry));
    }
}
