package fr.beffroi.testing;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.Visits.Answer;

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

    /** The visa, where the report waits for one. */
    void passVisa(ApplicationId id) {
        if (isOpen(id, "UT_visa")) {
            Examination.require(visa(id, DemoPeople.SECOND_OFFICER, "GIVEN", ""));
        }
    }

    private boolean isOpen(ApplicationId id, String kind) {
        return examination.openTaskKeys(id).contains(kind);
    }
}
