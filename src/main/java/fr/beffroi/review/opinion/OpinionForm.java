package fr.beffroi.review.opinion;

import fr.beffroi.kernel.Money;
import fr.beffroi.review.Amounts;
import fr.beffroi.review.Inputs;
import fr.beffroi.review.Problem;
import fr.beffroi.review.opinion.Opinion.Given;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was typed of an opinion.
 *
 * @param reserve on what condition, with a reserved verdict
 * @param amount as typed; empty when the service says nothing of it
 */
record OpinionForm(
        @Nullable Verdict verdict,
        String reserve,
        String amount,
        String text,
        boolean confidential,
        boolean communicable) {

    static final int MAX_TEXT = 5000;
    static final int MAX_RESERVE = 2000;

    static final OpinionForm EMPTY = new OpinionForm(null, "", "", "", false, true);

    /**
     * What a browser posts; boxes that are not ticked are absent. A confidential opinion is not
     * communicable, whatever was ticked.
     */
    record Posted(
            @Nullable String verdict,
            @Nullable String reserve,
            @Nullable String amount,
            @Nullable String text,
            @Nullable String confidential,
            @Nullable String communicable) {

        OpinionForm form() {
            return new OpinionForm(
                    Inputs.choice(Verdict.class, verdict),
                    Inputs.text(reserve),
                    Inputs.text(amount),
                    Inputs.text(text),
                    "true".equals(confidential),
                    "true".equals(communicable) && !"true".equals(confidential));
        }
    }

    /** The answer as it stands, to be corrected. */
    static OpinionForm of(Given given) {
        Money amount = given.amount();
        return new OpinionForm(
                given.verdict(),
                given.reserve() == null ? "" : given.reserve(),
                amount == null ? "" : amount.euros().toPlainString().replace('.', ','),
                given.text(),
                given.isConfidential(),
                given.communicable());
    }

    @Nullable Money money() {
        return amount.isBlank() ? null : Amounts.parse(amount).orElse(null);
    }

    /** The reserve, where the verdict has one. */
    @Nullable String reserveSaid() {
        return verdict == Verdict.RESERVED ? reserve : null;
    }

    Confidentiality confidentiality() {
        return confidential ? Confidentiality.CONFIDENTIAL : Confidentiality.ORDINARY;
    }

    /** What is missing: a reserve is said, an unfavourable opinion has its reasons. */
    List<Problem> check() {
        var problems = new ArrayList<Problem>();
        if (verdict == null) {
            problems.add(Problem.at("verdict", "opinion.error.verdict"));
        }
        if (verdict == Verdict.RESERVED && reserve.isBlank()) {
            problems.add(Problem.at("reserve", "opinion.error.reserve"));
        } else if (reserve.length() > MAX_RESERVE) {
            problems.add(Problem.at("reserve", "form.error.too-long", MAX_RESERVE));
        }
        if (text.isBlank() && verdict == Verdict.UNFAVOURABLE) {
            problems.add(Problem.at("text", "opinion.error.text"));
        } else if (text.length() > MAX_TEXT) {
            problems.add(Problem.at("text", "form.error.too-long", MAX_TEXT));
        }
        if (!amount.isBlank() && Amounts.parse(amount).isEmpty()) {
            problems.add(Problem.at("amount", "form.error.amount"));
        }
        return problems;
    }
}
