package fr.beffroi.faults;

import fr.beffroi.application.Applications;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.process.UserTask;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.DossierFacts;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.SamplePdf;
import fr.beffroi.testing.Visits.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;

/**
 * Takes a dossier from its deposit to its award, one step at a time, documents being asked for once
 * on the way. What comes next is read from the dossier itself, so that another life of the service
 * goes on where the last one was cut.
 */
final class Story {

    /** What a finished dossier has told, whatever befell the machines; sorted. */
    static final List<String> TOLD =
            List.of(
                    "admissibility.checked",
                    "application.complete",
                    "application.submitted",
                    "award.decided",
                    "clock.resumed",
                    "clock.suspended",
                    "committee.outcome-given",
                    "credits.pre-reserved",
                    "credits.reserved",
                    "decision.notified",
                    "documents.provided",
                    "documents.requested",
                    "external-checks.completed",
                    "opinion.given",
                    "opinion.given",
                    "opinion.requested",
                    "opinion.requested",
                    "receipt.issued",
                    "review.completed");

    private static final String ACCOUNTS = "COMPTES_N-1";

    /** The least that the call gives, so that the envelope of the seeds is not used up soon. */
    private static final long EUROS = 1_000;

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Dossiers dossiers;
    private final Examination examination;
    private final Applications applications;
    private final DossierFacts facts;

    Story(
            Dossiers dossiers,
            Examination examination,
            Applications applications,
            DossierFacts facts) {
        this.dossiers = dossiers;
        this.examination = examination;
        this.applications = applications;
        this.facts = facts;
    }

    ApplicationId deposit() {
        return dossiers.aDraft().asking(EUROS).costing(2 * EUROS).submitted();
    }

    /** Does the next step, and says which; nothing once the dossier has come to its end. */
    Optional<String> next(ApplicationId id) {
        Awaitility.await().pollInSameThread().atMost(PATIENCE).until(() -> hasSettled(id));
        if (examination.state(id).isFinal()) {
            return Optional.empty();
        }
        if (examination.state(id) == FundingRequestState.INCOMPLETE) {
            answerRequest(id);
            return Optional.of("answer");
        }
        UserTask task = examination.openTasks(id).getFirst();
        done(doTask(id, task));
        return Optional.of(task.definitionKey());
    }

    /** A step of the engine that failed is tried again a little later. */
    private boolean hasSettled(ApplicationId id) {
        examination.runDue(id);
        FundingRequestState state = examination.state(id);
        return state.isFinal()
                || state == FundingRequestState.INCOMPLETE
                || !examination.openTasks(id).isEmpty();
    }

    private Answer doTask(ApplicationId id, UserTask task) {
        return switch (task.definitionKey()) {
            case "UT_check_completeness" ->
                    facts.of(id).contains("documents.requested")
                            ? examination.findComplete(id, DemoPeople.OFFICER)
                            : askForAccounts(id);
            case "UT_give_opinion" -> examination.giveOpinion(id, consulted(task), "FAVOURABLE");
            case "UT_review_report" -> examination.report(id, DemoPeople.OFFICER, "" + EUROS, "");
            case "UT_committee_outcome" ->
                    examination.committee(
                            id, DemoPeople.COMMITTEE_SECRETARY, "FAVOURABLE", "" + EUROS, "");
            case "UT_sign" -> examination.sign(id, DemoPeople.CABINET_DIRECTOR);
            default -> throw new IllegalStateException(task.toString());
        };
    }

    private Answer askForAccounts(ApplicationId id) {
        return examination.doTask(
                id,
                DemoPeople.OFFICER,
                "UT_check_completeness",
                "completude",
                "outcome",
                "MISSING",
                "verdict.RIB",
                "VALID",
                "verdict.LETTRE_CLSPD_OU_DIAGNOSTIC",
                "VALID",
                "verdict." + ACCOUNTS,
                "TO_REPLACE",
                "reason." + ACCOUNTS,
                "Illisibles",
                "limitOn",
                "2026-12-31",
                "message",
                "Merci de votre réponse.");
    }

    private static DemoPerson consulted(UserTask task) {
        return DemoPeople.POLICE.works(task.group()) ? DemoPeople.POLICE : DemoPeople.SOUS_PREFET;
    }

    private void answerRequest(ApplicationId id) {
        byte[] pdf = SamplePdf.saying("Comptes " + id);
        done(examination.uploadAnswer(id, DemoPeople.TREASURER, ACCOUNTS, pdf));
        done(examination.sendAnswers(id, DemoPeople.TREASURER));
    }

    boolean isOver(ApplicationId id) {
        return applications.get(id).requests().stream().allMatch(r -> r.state().isFinal());
    }

    private static void done(Answer answer) {
        if (!answer.isDone()) {
            throw new IllegalStateException(answer.status() + ": " + answer.body());
        }
    }
}
