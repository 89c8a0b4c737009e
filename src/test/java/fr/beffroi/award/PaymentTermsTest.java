package fr.beffroi.award;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.award.Decision.Kind;
import fr.beffroi.award.Decision.State;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.Money;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.Siret;
import fr.beffroi.organisation.Organisation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentTermsTest {

    @ParameterizedTest
    @CsvSource({
        "ASSOCIATION, 23000.00, AT_ONCE",
        "ASSOCIATION, 23000.01, BY_AGREEMENT",
        "COMMUNE, 50000.00, AT_ONCE"
    })
    void anAgreementIsNeededStrictlyAbove23000EurosForPrivateBodies(
            String nature, BigDecimal amount, PaymentTerms terms) {
        assertThat(PaymentTerms.of(award(new Money(amount)), organisation(nature)))
                .isEqualTo(terms);
    }

    @Test
    void paymentIsDueSixtyDaysAfterNotification() {
        LocalDate notifiedOn = LocalDate.of(2026, 3, 10);
        Decision award = award(Money.euros(1_000));

        assertThat(DecisionClocks.paymentDueOn(award, PaymentTerms.AT_ONCE, notifiedOn))
                .isEqualTo(LocalDate.of(2026, 5, 9));
        assertThat(DecisionClocks.paymentDueOn(award, PaymentTerms.BY_AGREEMENT, notifiedOn))
                .isNull();
    }

    private static Decision award(Money amount) {
        return new Decision(
                UUID.randomUUID(),
                FundingRequestId.next(),
                ApplicationId.next(),
                1,
                Kind.AWARD,
                amount,
                Money.euros(100_000),
                null,
                "",
                LocalDate.of(2026, 3, 1),
                "SIGNATURE_CABINET",
                State.SIGNED);
    }

    private static Organisation organisation(String nature) {
        return new Organisation(
                OrganisationId.next(),
                new Siret("32514858300017"),
                null,
                "Centre social",
                nature,
                "62300 Lens",
                null,
                true);
    }
}
