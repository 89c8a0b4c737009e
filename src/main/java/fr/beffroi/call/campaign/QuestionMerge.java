package fr.beffroi.call.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Brings together what two people changed in one question, text by text. */
final class QuestionMerge {

    private final Question base;
    private final Question mine;
    private final Question theirs;
    private final List<String> clashes = new ArrayList<>();

    private QuestionMerge(Question base, Question mine, Question theirs) {
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
    }

    /**
     * What comes out.
     *
     * @param question what each changed alone, and mine where both did
     * @param clashes names of the texts that both changed, each in another way
     */
    record Merged(Question question, List<String> clashes) {}

    /**
     * @param base what both started from
     */
    static Merged of(Question base, Question mine, Question theirs) {
        var merge = new QuestionMerge(base, mine, theirs);
        var question =
                new Question(
                        theirs.name(),
                        theirs.section(),
                        theirs.kind(),
                        merge.one("label", Question::label),
                        merge.one("label.en", Question::labelEn),
                        merge.one("help", Question::help),
                        merge.one("help.en", Question::helpEn),
                        merge.one("mandatory", Question::mandatory),
                        merge.one("hidden", Question::hidden),
                        theirs.options() == null
                                ? null
                                : merge.one("options", QuestionMerge::options));
        return new Merged(question, List.copyOf(merge.clashes));
    }

    private static String options(Question question) {
        return Objects.requireNonNullElse(question.options(), "");
    }

    private <T> T one(String name, Function<Question, T> text) {
        T before = text.apply(base);
        T own = text.apply(mine);
        T other = text.apply(theirs);
        if (own.equals(before)) {
            return other;
        }
        if (!other.equals(before) && !own.equals(other)) {
            clashes.add(name);
        }
        return own;
    }
}
