package fr.beffroi.award.registration;

import fr.beffroi.award.registration.Registration.Way;
import fr.beffroi.committee.CommitteeOutcome.RefusalReason;
import fr.beffroi.review.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the officer typed.
 *
 * @param reasonCode read when declined
 * @param text told to the applicant
 */
record RegistrationForm(
        String taskId, @Nullable Way way, @Nullable RefusalReason reasonCode, String text) {

    static final int MAX_TEXT = 2000;

    @Nullable String refusalReason() {
        return way == Way.DECLINED && reasonCode != null ? reasonCode.name() : null;
    }

    List<Problem> check() {
        var problems = new ArrayList<Problem>();
        if (way == null) {
            problems.add(Problem.at("way", "registration.error.way"));
        }
        if (way == Way.DECLINED && reasonCode == null) {
            problems.add(Problem.at("reasonCode", "committee.error.reason-code"));
        }
        if (text.isBlank()) {
            problems.add(Problem.at("text", "registration.error.text"));
        } else if (text.length() > MAX_TEXT) {
            problems.add(Problem.at("text", "form.error.too-long", MAX_TEXT));
        }
        return problems;
    }
}
