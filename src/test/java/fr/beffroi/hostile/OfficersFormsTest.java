package fr.beffroi.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.DossierFacts;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits.Answer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every form of the examination, with fields missing, too long, of the wrong kind and hostile: what
 * is wrong is said at its field, what was typed comes back, the task stays open, nothing is told.
 */
@ServiceTest
class OfficersFormsTest {

    private static final String HOSTILE = "\"><script>alert(1)</script><img src=x onerror=\"a\"> ";
    private static final String NO_DATE = "31/02/2027" + HOSTILE.strip();

    @Autowired private Dossiers dossiers;
    @Autowired private DossierFacts facts;
    @Autowired private Examination examination;
    @Autowired private TurnableClock clock;

    private ApplicationId id;

    @BeforeEach
    void aDossierToExamine() {
        id = dossiers.aDraft().submitted();
        examination.runDue(id);
    }

    @AfterEach
    void backToTheFirstOfDecember() {
        clock.reset();
    }

    @Test
    void theCompletenessSheet() {
        refused(DemoPeople.OFFICER, "UT_check_completeness", "completude")
                .blames("outcome")
                .says("Dites si le dossier est complet");
        refused(
                        DemoPeople.OFFICER,
                        "UT_check_completeness",
                        "completude",
                        "outcome",
                        "MISSING",
                        "verdict.RIB",
                        "TO_REPLACE",
                        "reason.RIB",
                        tooLong(500),
                        "other",
                        tooLong(500),
                        "message",
                        tooLong(2000),
                        "limitOn",
                        NO_DATE)
                .blames("reason.RIB")
                .blames("other")
                .blames("message")
                .blames("limitOn")
                .says("Cette date n’existe pas", "trop long");
        refused(
                        DemoPeople.OFFICER,
                        "UT_check_completeness",
                        "completude",
                        "outcome",
                        "COMPLETE\"><script>",
                        "verdict.RIB",
                        "FORGED")
                .blames("outcome");
    }

    @Test
    void theDecisionAfterALateRequest() {
        examination.askForBankDetails(id, DemoPeople.OFFICER, "2026-12-16");
        clock.set(Instant.parse("2026-12-17T09:00:00Z"));
        examination.runDue(id);

        refused(DemoPeople.OFFICER, "UT_decide_discontinuance", "completude/suite")
                .blames("choice")
                .blames("reason");
        refused(
                        DemoPeople.OFFICER,
                        "UT_decide_discontinuance",
                        "completude/suite",
                        "choice",
                        "NEW_PERIOD",
                        "reason",
                        tooLong(2000),
                        "newLimitOn",
                        NO_DATE)
                .blames("reason")
                .blames("newLimitOn")
                .says("Cette date n’existe pas");
    }

    @Test
    void theOpinion() {
        examination.findComplete(id, DemoPeople.OFFICER);

        refused(DemoPeople.POLICE, "UT_give_opinion", "avis").blames("verdict");
        refused(
                        DemoPeople.POLICE,
                        "UT_give_opinion",
                        "avis",
                        "verdict",
                        "FORGED",
                        "text",
                        tooLong(5000),
                        "amount",
                        HOSTILE.strip())
                .blames("verdict")
                .blames("text")
                .blames("amount");
    }

    @Test
    void theReport() {
        examination.upToTheReport(id);

        refused(DemoPeople.OFFICER, "UT_review_report", "rapport")
                .blames("analysis")
                .blames("conclusion");
        refused(
                        DemoPeople.OFFICER,
                        "UT_review_report",
                        "rapport",
                        "analysis",
                        tooLong(10_000),
                        "conclusion",
                        "FAVOURABLE",
                        "amount",
                        "12 000,001",
                        "reason",
                        tooLong(2000))
                .blames("analysis")
                .blames("amount")
                .blames("reason");
        refused(
                        DemoPeople.OFFICER,
                        "UT_review_report",
                        "rapport",
                        "analysis",
                        HOSTILE.strip(),
                        "conclusion",
                        "FAVOURABLE",
                        "amount",
                        "12 001")
                .blames("amount")
                .says("ne peut pas dépasser le montant demandé");
    }

    @Test
    void theCommitteesOutcome() {
        examination.upToTheReport(id);
        examination.report(id, DemoPeople.OFFICER, "12 000", "");

        refused(DemoPeople.COMMITTEE_SECRETARY, "UT_committee_outcome", "comite")
                .blames("sessionOn")
                .blames("way");
        refused(
                        DemoPeople.COMMITTEE_SECRETARY,
                        "UT_committee_outcome",
                        "comite",
                        "way",
                        "FAVOURABLE",
                        "amount",
                        "12 000,5 euros" + HOSTILE.strip(),
                        "reason",
                        tooLong(2000),
                        "sessionOn",
                        NO_DATE)
                .blames("amount")
                .blames("reason")
                .blames("sessionOn")
                .says("Cette date n’existe pas");
        refused(
                        DemoPeople.COMMITTEE_SECRETARY,
                        "UT_committee_outcome",
                        "comite",
                        "way",
                        "FAVOURABLE",
                        "amount",
                        "1 000 000",
                        "sessionOn",
                        "2026-12-02")
                .blames("amount")
                .says("La séance ne peut pas être à venir.", "ne peut pas dépasser");
    }

    @Test
    void theSignature() {
        examination.upToTheSignature(id, "10 000");

        refused(DemoPeople.CABINET_DIRECTOR, "UT_sign", "decision").blames("choice");
        refused(DemoPeople.CABINET_DIRECTOR, "UT_sign", "decision", "choice", "REFUSED")
                .blames("reason");
        refused(
                        DemoPeople.CABINET_DIRECTOR,
                        "UT_sign",
                        "decision",
                        "choice",
                        "REFUSED",
                        "reason",
                        tooLong(2000))
                .blames("reason");
    }

    /** Posts the form and expects it back, whole, with the dossier as it was. */
    private Page refused(DemoPerson person, String task, String tab, String... fields) {
        List<String> told = facts.of(id);
        List<String> open = examination.openTaskKeys(id);

        Answer answer = examination.doTask(id, person, task, tab, fields);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        Page page = Page.of(answer).isSound();
        for (int i = 1; i < fields.length; i += 2) {
            if (isTyped(fields[i - 1])) {
                page.keeps(fields[i]);
            }
        }
        assertThat(facts.of(id)).isEqualTo(told);
        assertThat(examination.openTaskKeys(id)).isEqualTo(open);
        return page;
    }

    private static boolean isTyped(String field) {
        return !List.of("outcome", "verdict", "verdict.RIB", "conclusion", "way", "choice")
                .contains(field);
    }

    private static String tooLong(int limit) {
        return HOSTILE + "é".repeat(limit);
    }
}
