package fr.beffroi.call.campaign;

import fr.beffroi.call.CallRights;
import fr.beffroi.call.campaign.Preparation.SavedPart;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.NotFound;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The questions of a form in preparation, changed one by one, by several people at once. */
@Service
class FormQuestions {

    private final Preparations preparations;
    private final PartRows parts;
    private final FormPage page;

    FormQuestions(Preparations preparations, PartRows parts, FormPage page) {
        this.preparations = preparations;
        this.parts = parts;
        this.page = page;
    }

    /** What a change of a question answers. */
    sealed interface Changing {

        /** Kept, with what somebody else changed in other texts or questions meanwhile. */
        record Changed() implements Changing {}

        /**
         * Nothing kept: somebody else changed the same texts meanwhile.
         *
         * @param mine what was typed, with what only the other person changed
         * @param theirs what the other person saved
         * @param texts names of the texts that both changed
         */
        record Clashing(
                Preparation call,
                Question mine,
                Question theirs,
                List<String> texts,
                SavedPart saved)
                implements Changing {}

        /** Nothing kept: the question is no longer in the form. */
        record Gone(Preparation call, Question mine) implements Changing {}

        /** Nothing kept: it is being validated, waits for its publication, or is cancelled. */
        record Closed(Preparation call, Question mine) implements Changing {}
    }

    /**
     * Keeps what was typed of a question.
     *
     * @param shown revision of the form that the page showed
     * @throws NotFound if there was no such question, or the call is outside the person's reach
     */
    @Transactional
    public Changing change(CallId id, String name, int shown, QuestionForm typed) {
        Preparation call = preparations.lock(id, CallRights.PREPARE);
        FormEdits now = page.edits(call).orElseThrow(() -> none(name));
        Optional<Question> theirs = now.find(name);
        Question base = base(call, shown, name).or(() -> theirs).orElseThrow(() -> none(name));
        Question mine = typed.of(base);
        if (!call.isOpenToChange()) {
            return new Changing.Closed(call, mine);
        }
        if (theirs.isEmpty()) {
            return new Changing.Gone(call, mine);
        }
        var merged = QuestionMerge.of(base, mine, theirs.get());
        if (!merged.clashes().isEmpty()) {
            SavedPart saved = Objects.requireNonNull(call.parts().get(Part.FORM));
            return new Changing.Clashing(
                    call, merged.question(), theirs.get(), merged.clashes(), saved);
        }
        now.change(merged.question());
        page.save(id, call.revision(Part.FORM), now);
        return new Changing.Changed();
    }

    /** The question as the page showed it. */
    private Optional<Question> base(Preparation call, int shown, String name) {
        return page.edits(parts.typedAt(call.id(), Part.FORM, shown))
                .flatMap(edits -> edits.find(name));
    }

    private static NotFound none(String name) {
        return new NotFound("Question " + name);
    }
}
