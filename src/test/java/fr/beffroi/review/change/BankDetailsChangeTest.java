package fr.beffroi.review.change;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.BeneficiaryChange;
import fr.beffroi.application.BeneficiaryChange.Subject;
import fr.beffroi.application.BeneficiaryChanges;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.Changes;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.EngineJobs;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.Pieces;
import fr.beffroi.testing.ReviewSteps;
import fr.beffroi.testing.SamplePdf;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** New bank details are validated by somebody who called the organisation back. */
@ServiceTest
class BankDetailsChangeTest {

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private Changes changes;
    @Autowired private EngineJobs jobs;
    @Autowired private Visits visits;
    @Autowired private BeneficiaryChanges noted;

    @Test
    void newBankDetailsNeedACallBack() {
        ApplicationId id = dossiers.aDraft().submitted();
        examination.runDue(id);
        examination.upToTheReport(id);
        UUID change = changes.begin(id);
        new Pieces(visits, id).replace("RIB", changes.only(id, "RIB"), "rib-2.pdf");
        changes.seal(id, change);

        assertThat(page(id)).contains("J’ai rappelé l’organisme", "version 2");
        Answer notCalled = decide(id, page(id), "APPROVE", false);
        assertThat(notCalled.status()).isEqualTo(400);
        assertThat(examination.openTaskKeys(id)).contains("UT_approve_change");
        done(decide(id, page(id), "APPROVE", true));
        assertThat(noted.of(id))
                .extracting(BeneficiaryChange::subject)
                .containsExactly(Subject.BANK_DETAILS);
        assertThat(noted.of(id).getFirst().calledBack()).isTrue();
    }

    @Test
    void bankDetailsSentBecauseTheServiceAskedNeedItToo() {
        ApplicationId id = dossiers.aDraft().submitted();
        examination.runDue(id);
        done(examination.askForBankDetails(id, DemoPeople.OFFICER, "2026-12-16"));
        done(
                examination.uploadAnswer(
                        id, DemoPeople.TREASURER, "RIB", SamplePdf.saying("Autre compte")));
        done(examination.sendAnswers(id, DemoPeople.TREASURER));
        assertThat(examination.openTaskKeys(id)).containsExactly("UT_check_completeness");
        done(examination.findComplete(id, DemoPeople.OFFICER));
        jobs.runDue(examination.request(id).id());

        assertThat(page(id)).contains("J’ai rappelé l’organisme", "version 2");
        assertThat(examination.openTaskKeys(id)).contains("UT_approve_change");
    }

    @Test
    void bankDetailsOfAFormerVersionLeaveNothingToValidate() {
        ApplicationId id = dossiers.aDraft().submitted();
        examination.runDue(id);
        examination.upToTheReport(id);
        byte[] first = SamplePdf.saying("RIB");
        byte[] second = SamplePdf.saying("Compte de passage");
        replaceBankDetails(id, "rib-2.pdf", first);
        replaceBankDetails(id, "rib-3.pdf", second);
        assertThat(page(id)).contains("J’ai rappelé l’organisme", "version 3");
        done(decide(id, page(id), "APPROVE", true));

        replaceBankDetails(id, "rib-4.pdf", first);
        assertThat(page(id)).as("another account again").contains("J’ai rappelé", "version 4");
        replaceBankDetails(id, "rib-5.pdf", second);

        assertThat(page(id))
                .as("that of version 3, which was validated")
                .contains("Il n’y a plus rien à valider");
    }

    private void replaceBankDetails(ApplicationId id, String name, byte[] content) {
        UUID change = changes.begin(id);
        new Pieces(visits, id).give("RIB", changes.only(id, "RIB"), name, content);
        changes.seal(id, change);
    }

    private Answer decide(ApplicationId id, String page, String choice, boolean calledBack) {
        return new ReviewSteps(examination)
                .decideChange(id, DemoPeople.OFFICER, page, choice, calledBack);
    }

    private String page(ApplicationId id) {
        examination.runDue(id);
        return visits.open(DemoPeople.OFFICER, "/dossiers/" + id + "/changement").body();
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
    }
}
