package fr.beffroi.award;

import static fr.beffroi.application.FundingRequestState.ACT_IN_SIGNATURE;
import static fr.beffroi.application.FundingRequestState.ADJOURNED;
import static fr.beffroi.application.FundingRequestState.AWAITING_OPINIONS;
import static fr.beffroi.application.FundingRequestState.AWARDED;
import static fr.beffroi.application.FundingRequestState.PROPOSED;
import static fr.beffroi.application.FundingRequestState.REJECTED;
import static fr.beffroi.application.FundingRequestState.UNDER_REVIEW;
import static fr.beffroi.application.FundingRequestState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.deadline.ClockKind;
import fr.beffroi.deadline.LegalClock;
import fr.beffroi.deadline.LegalClocks;
import fr.beffroi.funding.EnvelopeBalance;
import fr.beffroi.funding.Envelopes;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Money;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits.Answer;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class StoriesTest {

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private LegalClocks clocks;
    @Autowired private Envelopes envelopes;
    @Autowired private DecisionRows decisions;
    @Autowired private NotificationRows notifications;
    @Autowired private LegalActRows acts;

    @Test
    void anAwardGoesFromTheCheckToTheNotification() {
        ApplicationId id = aDossier();
        done(examination.findComplete(id, DemoPeople.OFFICER));
        assertThat(examination.state(id)).isEqualTo(AWAITING_OPINIONS);
        done(examination.giveOpinion(id, DemoPeople.POLICE, "FAVOURABLE"));
        done(examination.giveOpinion(id, DemoPeople.SOUS_PREFET, "RESERVED"));
        assertThat(examination.state(id)).isEqualTo(UNDER_REVIEW);
        done(examination.report(id, DemoPeople.OFFICER, "10 000", "Dépenses ajustées."));
        assertThat(examination.state(id)).isEqualTo(PROPOSED);
        Money before = remaining(id);
        done(committee(id, "FAVOURABLE", "10 000", ""));
        assertThat(examination.state(id)).isEqualTo(ACT_IN_SIGNATURE);
        assertThat(remaining(id)).isEqualTo(before.minus(Money.euros(10_000)));

        done(examination.sign(id, DemoPeople.CABINET_DIRECTOR));

        assertThat(examination.state(id)).isEqualTo(AWARDED);
        assertThat(examination.openTaskKeys(id)).isEmpty();
        assertThat(remaining(id)).isEqualTo(before.minus(Money.euros(10_000)));
        Decision decision = decisions.of(examination.request(id).id()).getFirst();
        assertThat(acts.signatureOf(decision.id()))
                .hasValueSatisfying(signature -> {
                    assertThat(signature.surname()).isEqualTo("Vasseur");
                    assertThat(signature.capacity()).isEqualTo("Directrice de cabinet");
                    assertThat(signature.service()).isEqualTo("Cabinet du préfet");
                    assertThat(signature.delegation()).contains("2026-10-01");
                });
        OfficialNotification notified = notifications.of(id).getFirst();
        assertThat(notified.appealUntil()).isEqualTo(LocalDate.of(2027, 2, 2));
        assertThat(notified.paymentDueOn()).isEqualTo(LocalDate.of(2027, 1, 30));
        assertThat(clock(id, ClockKind.SILENCE).state()).isEqualTo(LegalClock.State.ENDED);
        assertThat(clock(id, ClockKind.APPEAL).lastDay()).isEqualTo(notified.appealUntil());
        assertThat(clock(id, ClockKind.PAYMENT).lastDay()).isEqualTo(notified.paymentDueOn());
    }

    @Test
    void aRefusalSaysWhyAndIsSignedToo() {
        ApplicationId id = aDossier();
        examination.upToTheReport(id);
        done(examination.report(id, DemoPeople.OFFICER, "12 000", ""));
        done(committee(id, "UNFAVOURABLE", "", "OUTSIDE_PRIORITIES"));
        assertThat(examination.state(id)).isEqualTo(ACT_IN_SIGNATURE);

        done(examination.sign(id, DemoPeople.CABINET_DIRECTOR));

        assertThat(examination.state(id)).isEqualTo(REJECTED);
        OfficialNotification notified = notifications.of(id).getFirst();
        assertThat(notified.paymentDueOn()).isNull();
        assertThat(notified.appealUntil()).isEqualTo(LocalDate.of(2027, 2, 2));
    }

    @Test
    void anAdjournedRequestComesBackWithAnotherReport() {
        ApplicationId id = aDossier();
        examination.upToTheReport(id);
        done(examination.report(id, DemoPeople.OFFICER, "12 000", ""));
        for (int round = 0; round < 2; round++) {
            done(committee(id, "ADJOURNED", "", ""));
            assertThat(examination.state(id)).isEqualTo(ADJOURNED);
            done(examination.report(id, DemoPeople.SECOND_OFFICER, "12 000", ""));
        }

        Answer third = committee(id, "ADJOURNED", "", "");
        assertThat(third.status()).isEqualTo(409);
        assertThat(third.body()).contains("déjà été ajournée 2 fois");

        done(committee(id, "FAVOURABLE", "12 000", ""));
        assertThat(examination.state(id)).isEqualTo(ACT_IN_SIGNATURE);
    }

    @Test
    void aRefusedSignatureFreesTheCreditsAndGoesBackToTheReview() {
        ApplicationId id = aDossier();
        examination.upToTheReport(id);
        Money before = remaining(id);
        done(examination.report(id, DemoPeople.OFFICER, "9 000", "Dépenses ajustées."));
        done(committee(id, "FAVOURABLE", "9 000", ""));

        done(examination.refuseToSign(id, DemoPeople.CABINET_DIRECTOR, "Taux à revoir."));

        assertThat(examination.state(id)).isEqualTo(UNDER_REVIEW);
        assertThat(remaining(id)).isEqualTo(before);
        assertThat(examination.openTaskKeys(id)).containsExactly("UT_review_report");
        done(examination.report(id, DemoPeople.OFFICER, "8 000", "Taux ramené."));
        done(committee(id, "FAVOURABLE", "8 000", ""));
        assertThat(remaining(id)).isEqualTo(before.minus(Money.euros(8_000)));
        done(examination.sign(id, DemoPeople.CABINET_DIRECTOR));
        assertThat(examination.state(id)).isEqualTo(AWARDED);
    }

    @Test
    void aWithdrawalInSignatureFreesTheCredits() {
        ApplicationId id = aDossier();
        examination.upToTheReport(id);
        Money before = remaining(id);
        done(examination.report(id, DemoPeople.OFFICER, "12 000", ""));
        done(committee(id, "FAVOURABLE", "12 000", ""));

        done(examination.withdraw(id, DemoPeople.TREASURER));

        assertThat(examination.state(id)).isEqualTo(WITHDRAWN);
        assertThat(remaining(id)).isEqualTo(before);
        assertThat(examination.openTaskKeys(id)).isEmpty();
    }

    @Test
    void aWithdrawalEndsTheConsultations() {
        ApplicationId id = aDossier();
        done(examination.findComplete(id, DemoPeople.OFFICER));

        done(examination.withdraw(id, DemoPeople.TREASURER));

        assertThat(examination.state(id)).isEqualTo(WITHDRAWN);
        assertThat(examination.openTaskKeys(id)).isEmpty();
    }

    private ApplicationId aDossier() {
        ApplicationId id = dossiers.aDraft().asking(12_000).costing(20_000).submitted();
        examination.runDue(id);
        return id;
    }

    private Answer committee(ApplicationId id, String way, String amount, String reasonCode) {
        return examination.committee(id, DemoPeople.COMMITTEE_SECRETARY, way, amount, reasonCode);
    }

    private Money remaining(ApplicationId id) {
        return envelopes
                .paying(examination.request(id).id())
                .map(EnvelopeBalance::remaining)
                .orElseThrow();
    }

    private LegalClock clock(ApplicationId id, ClockKind kind) {
        return clocks.find(examination.request(id).id().value(), kind).orElseThrow();
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
    }
}
