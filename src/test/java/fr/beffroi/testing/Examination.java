package fr.beffroi.testing;

import fr.beffroi.application.Applications;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.process.UserTask;
import fr.beffroi.process.UserTasks;
import fr.beffroi.testing.Visits.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.mock.web.MockMultipartFile;

/**
 * Takes a submitted dossier through its examination by the pages that people use, each step as the
 * person who does it. What the engine does by itself is done after each step.
 */
public final class Examination {

    private final Visits visits;
    private final UserTasks tasks;
    private final Applications applications;
    private final EngineJobs jobs;

    public Examination(Visits visits, UserTasks tasks, Applications applications, EngineJobs jobs) {
        this.visits = visits;
        this.tasks = tasks;
        this.applications = applications;
        this.jobs = jobs;
    }

    public Answer findComplete(ApplicationId id, DemoPerson officer) {
        return doTask(
                id,
                officer,
                "UT_check_completeness",
                "completude",
                "outcome",
                "COMPLETE",
                "verdict.RIB",
                "VALID",
                "verdict.COMPTES_N-1",
                "VALID",
                "verdict.LETTRE_CLSPD_OU_DIAGNOSTIC",
                "VALID");
    }

    /** Asks for the bank details, which are indispensable. */
    public Answer askForBankDetails(ApplicationId id, DemoPerson officer, String limitOn) {
        return doTask(
                id,
                officer,
                "UT_check_completeness",
                "completude",
                "outcome",
                "MISSING",
                "verdict.RIB",
                "TO_REPLACE",
                "reason.RIB",
                "Illisible",
                "limitOn",
                limitOn,
                "message",
                "Merci de votre réponse.");
    }

    public Answer decideAfterExpiry(
            ApplicationId id, DemoPerson officer, String choice, String newLimitOn) {
        return doTask(
                id,
                officer,
                "UT_decide_discontinuance",
                "completude/suite",
                "choice",
                choice,
                "reason",
                "Sans réponse malgré un rappel.",
                "newLimitOn",
                newLimitOn);
    }

    public Answer uploadAnswer(ApplicationId id, DemoPerson applicant, String code, byte[] pdf) {
        return visits.post(
                applicant,
                "/demandes/" + id + "/complements/" + code,
                new MockMultipartFile("file-" + code, code + ".pdf", "application/pdf", pdf));
    }

    public Answer explain(ApplicationId id, DemoPerson applicant, String code, String text) {
        return send(
                id,
                applicant,
                "/demandes/" + id + "/complements/" + code,
                Map.of("explanation", text));
    }

    public Answer sendAnswers(ApplicationId id, DemoPerson applicant) {
        return send(id, applicant, "/demandes/" + id + "/complements", Map.of());
    }

    public Answer giveOpinion(ApplicationId id, DemoPerson person, String verdict) {
        return doTask(
                id,
                person,
                "UT_give_opinion",
                "avis",
                "verdict",
                verdict,
                "reserve",
                verdict.equals("RESERVED") ? "Sous réserve d’un bilan à mi-parcours." : "",
                "text",
                "Action utile dans ce quartier.",
                "communicable",
                "true");
    }

    public Answer report(ApplicationId id, DemoPerson officer, String amount, String reason) {
        return doTask(
                id,
                officer,
                "UT_review_report",
                "rapport",
                "analysis",
                "Projet clair, budget équilibré.",
                "conclusion",
                "FAVOURABLE",
                "amount",
                amount,
                "reason",
                reason);
    }

    /** The committee is held on the first of December 2026. */
    public Answer committee(
            ApplicationId id, DemoPerson secretary, String way, String amount, String reasonCode) {
        return doTask(
                id,
                secretary,
                "UT_committee_outcome",
                "comite",
                "way",
                way,
                "amount",
                amount,
                "reasonCode",
                reasonCode,
                "reason",
                "Le comité l’a dit.",
                "sessionOn",
                "2026-12-01");
    }

    public Answer sign(ApplicationId id, DemoPerson signatory) {
        return doTask(id, signatory, "UT_sign", "decision", "choice", "SIGNED");
    }

    public Answer refuseToSign(ApplicationId id, DemoPerson signatory, String reason) {
        return doTask(id, signatory, "UT_sign", "decision", "choice", "REFUSED", "reason", reason);
    }

    public Answer withdraw(ApplicationId id, DemoPerson applicant) {
        return send(id, applicant, "/demandes/" + id + "/retrait", Map.of("motif", "Abandon."));
    }

    /** Up to the report: complete, and both opinions favourable. */
    public void upToTheReport(ApplicationId id) {
        upToTheFirstStep(id);
        new ReviewTasks(this).passSteps(id);
    }

    public void upToTheFirstStep(ApplicationId id) {
        require(findComplete(id, DemoPeople.OFFICER));
        require(giveOpinion(id, DemoPeople.POLICE, "FAVOURABLE"));
        require(giveOpinion(id, DemoPeople.SOUS_PREFET, "RESERVED"));
    }

    /** Up to the signature: the amount is proposed and given. */
    public void upToTheSignature(ApplicationId id, String amount) {
        upToTheReport(id);
        require(report(id, DemoPeople.OFFICER, amount, "Dépenses ajustées."));
        new ReviewTasks(this).passVisa(id);
        require(committee(id, DemoPeople.COMMITTEE_SECRETARY, "FAVOURABLE", amount, ""));
    }

    public FundingRequest request(ApplicationId id) {
        return applications.get(id).requests().getFirst();
    }

    public FundingRequestState state(ApplicationId id) {
        return request(id).state();
    }

    public List<UserTask> openTasks(ApplicationId id) {
        return tasks.openFor(applications.get(id).processKeys());
    }

    public List<String> openTaskKeys(ApplicationId id) {
        return openTasks(id).stream().map(UserTask::definitionKey).sorted().toList();
    }

    public void runDue(ApplicationId id) {
        DemoPeople.actAsNobody();
        jobs.runDue(id);
    }

    /** Posts the form of a task: of that kind, and of the person's own service. */
    public Answer doTask(
            ApplicationId id, DemoPerson person, String kind, String tab, String... fields) {
        runDue(id);
        return doTask(id, person, task(id, person, kind), tab, fields);
    }

    /** Posts the form of that very task, which may be over. */
    public Answer doTask(
            ApplicationId id, DemoPerson person, UserTask task, String tab, String... fields) {
        var all = new HashMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        all.put("taskId", task.id());
        return send(id, person, "/dossiers/" + id + "/" + tab, all);
    }

    /** The open task of that kind in the person's own service, or in any. */
    public UserTask task(ApplicationId id, DemoPerson person, String kind) {
        List<UserTask> open =
                openTasks(id).stream().filter(t -> t.definitionKey().equals(kind)).toList();
        return open.stream()
                .filter(task -> person.works(task.group()))
                .findFirst()
                .or(() -> open.stream().findFirst())
                .orElseThrow(
                        () -> new AssertionError("No task " + kind + " but " + openTaskKeys(id)));
    }

    /** Posts a form of the dossier, then does what the engine has to do. */
    public Answer send(
            ApplicationId id, DemoPerson person, String address, Map<String, String> fields) {
        Answer answer = visits.post(person, address, fields);
        runDue(id);
        return answer;
    }

    static void require(Answer answer) {
        if (!answer.isDone()) {
            throw new AssertionError(answer.status() + ": " + answer.body());
        }
    }
}
