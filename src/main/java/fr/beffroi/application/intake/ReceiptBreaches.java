package fr.beffroi.application.intake;

import fr.beffroi.deadline.ClockKind;
import fr.beffroi.deadline.LegalClock;
import fr.beffroi.deadline.LegalClocks;
import fr.beffroi.deadline.LegalTerm;
import fr.beffroi.deadline.LegalTerms;
import fr.beffroi.kernel.ApplicationId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Raises the second alarm about an application without acknowledgement of receipt: the first comes
 * after one working day, this one once the legal maximum has passed (CRPA L112-11, R112-11-2; ten
 * working days unless the installation set another period). Told once, by whichever replica.
 */
@Component
class ReceiptBreaches {

    private static final Logger LOG = LoggerFactory.getLogger(ReceiptBreaches.class);

    private final LegalClocks clocks;
    private final LegalTerms terms;
    private final LateReceipts late;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReceiptBreaches(
            LegalClocks clocks,
            LegalTerms terms,
            LateReceipts late,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.clocks = clocks;
        this.terms = terms;
        this.late = late;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT4M", fixedDelayString = "PT1H")
    void round() {
        LocalDate today = LocalDate.now(clock);
        UUID after = new UUID(0, 0);
        List<LegalClock> page = clocks.begunBy(ClockKind.RECEIPT, today.minusDays(1), after);
        while (!page.isEmpty()) {
            page.stream()
                    .filter(one ->
                            today.isAfter(
                                    terms.lastDay(LegalTerm.ACKNOWLEDGEMENT, one.startedOn())))
                    .forEach(one -> tell(new ApplicationId(one.owner())));
            after = page.getLast().owner();
            page = clocks.begunBy(ClockKind.RECEIPT, today.minusDays(1), after);
        }
    }

    private void tell(ApplicationId id) {
        try {
            transaction.executeWithoutResult(_ -> {
                if (isFirst(id)) {
                    late.breached(id);
                }
            });
        } catch (RuntimeException e) {
            LOG.error("No alarm about the receipt of {}", id, e);
        }
    }

    private boolean isFirst(ApplicationId id) {
        return jdbc.sql(
                                """
                                insert into late_receipt (application_id, told_at) values (:id, :at)
                                on conflict do nothing
                                """)
                        .param("id", id.value())
                        .param("at", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }
}
