package fr.beffroi.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.application.Applications;
import fr.beffroi.application.LifeCycle;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.Money;
import fr.beffroi.process.ProcessFault;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class NoEnvelopeTest {

    @Autowired private Dossiers dossiers;
    @Autowired private Applications applications;
    @Autowired private Credits credits;
    @Autowired private PreReservations held;
    @Autowired private CreditLines lines;
    @Autowired private LifeCycle lifeCycle;
    @Autowired private TransactionTemplate transaction;
    @Autowired private JdbcClient db;

    @Test
    void nothingStaysHeldForARequestThatNoEnvelopePaysForAnyMore() {
        FundingRequestId request =
                applications
                        .get(dossiers.aDraft().asking(16_000).costing(20_000).submitted())
                        .requests()
                        .getFirst()
                        .id();
        transaction.executeWithoutResult(status -> {
            lifeCycle.grant(request, Money.euros(10_000));
            held.hold(request, Money.euros(10_000));
            assertThat(lines.find(request))
                    .map(CreditLine::state)
                    .contains(CreditState.PRE_RESERVED);
            db.sql("update envelope set fund = 'OTHER-' || fund").update();

            assertThatThrownBy(() -> credits.reserve(request.toString()))
                    .isInstanceOf(ProcessFault.class);

            assertThat(lines.find(request)).map(CreditLine::state).contains(CreditState.RELEASED);
            status.setRollbackOnly();
        });
    }
}
