package fr.beffroi.testing;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.process.UserTask;
import fr.beffroi.testing.Visits.Answer;
import java.util.ArrayList;
import java.util.List;

/** The tasks of a review that only some requests have. */
public final class ReviewTasks {

    private final Examination examination;

    public ReviewTasks(Examination examination) {
        this.examination = examination;
    }

    /** The visa of another person. */
    public Answer visa(ApplicationId id, DemoPerson superior, String outcome, String reason) {
        return examination.doTask(
                id, superior, "UT_visa", "rapport/visa", "outcome", outcome, "visaReason", reason);
    }

    /** Every step before the report that the request needs. */
    public void passSteps(ApplicationId id) {
        passPlan(id);
        if (isOpen(id, "UT_score")) {
            Examination.require(score(id, DemoPeople.OFFICER, 3));
        }
        if (isOpen(id, "UT_score")) {
            Examination.require(score(id, DemoPeople.SECOND_OFFICER, 3));
        }
    }

    /** Up to the marks: what the table proposes is confirmed, everything is retained. */
    public void passPlan(ApplicationId id) {
        if (isOpen(id, "UT_assess_eligibility")) {
            Examination.require(assess(id, DemoPeople.OFFICER));
        }
        if (isOpen(id, "UT_financing_plan")) {
            Examination.require(
                    examination.doTask(
                            id,
                            DemoPeople.OFFICER,
                            "UT_financing_plan",
                            "financement",
                            "action",
                            "RETAIN"));
        }
    }

    /** Says yes to every point of the checklist, with a reason. */
    public Answer assess(ApplicationId id, DemoPerson officer, String... otherwise) {
        var fields = new ArrayList<String>();
        for (String item :
                List.of(
                        "APPLICANT",
                        "REGISTER",
                        "COMMITMENT",
                        "TERRITORY",
                        "PERIOD",
                        "STATE_AID")) {
            fields.addAll(List.of("met." + item, "YES", "reason." + item, "Vérifié."));
        }
        fields.addAll(List.of(otherwise));
        return examination.doTask(
                id, officer, "UT_assess_eligibility", "eligibilite", fields.toArray(String[]::new));
    }

    public Answer score(ApplicationId id, DemoPerson scorer, int note) {
        return score(id, scorer, examination.task(id, scorer, "UT_score"), note);
    }

    /** The same note for every criterion of the FIPD. */
    public Answer score(ApplicationId id, DemoPerson scorer, UserTask task, int note) {
        var fields = new ArrayList<String>();
        for (String criterion :
                List.of("NEED", "TARGET", "PARTNERS", "METHOD", "INDICATORS", "BUDGET", "IMPACT")) {
            fields.addAll(
                    List.of(
                            "note." + criterion,
                            "" + note,
                            "why." + criterion,
                            "Au vu du projet."));
        }
        return examination.doTask(id, scorer, task, "cotation", fields.toArray(String[]::new));
    }

    /** The visa, where the report waits for one. */
    public void passVisa(ApplicationId id) {
        if (isOpen(id, "UT_visa")) {
            Examination.require(visa(id, DemoPeople.SECOND_OFFICER, "GIVEN", ""));
        }
    }

    private boolean isOpen(ApplicationId id, String kind) {
        return examination.openTaskKeys(id).contains(kind);
    }
}
