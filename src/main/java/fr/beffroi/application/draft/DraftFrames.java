package fr.beffroi.application.draft;

import fr.beffroi.application.Application;
import fr.beffroi.application.Paper;
import fr.beffroi.application.PaperRule;
import fr.beffroi.application.Papers;
import fr.beffroi.application.draft.DraftCheck.Checked;
import fr.beffroi.application.draft.DraftFrame.Progress;
import fr.beffroi.application.draft.DraftFrame.Remaining;
import fr.beffroi.application.draft.DraftFrame.Step;
import fr.beffroi.application.draft.DraftFrame.Todo;
import fr.beffroi.application.draft.Editing.Scope;
import fr.beffroi.call.FormSection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes what surrounds a page of a draft. */
@Component
public class DraftFrames {

    /** Key of the step of documents. */
    public static final String DOCUMENTS = "pieces";

    /** Key of the last step. */
    public static final String CHECK = "verification";

    /** Key of the last step of changes to a submitted application. */
    public static final String CHANGE = "modification";

    private final MessageSource messages;
    private final Papers papers;
    private final PaperRule rule;
    private final Clock clock;

    DraftFrames(MessageSource messages, Papers papers, PaperRule rule, Clock clock) {
        this.messages = messages;
        this.papers = papers;
        this.rule = rule;
        this.clock = clock;
    }

    /**
     * The same for changes to a submitted application: the sections of which some may change, and
     * the documents.
     */
    public DraftFrame of(Checked draft, Scope scope, String current, Locale locale) {
        if (!scope.isChange()) {
            return of(draft, current, locale);
        }
        var steps = new ArrayList<Step>();
        for (FormSection section : shown(draft, current, locale)) {
            if (!scope.only(section).fields().isEmpty()) {
                steps.add(step(draft, section));
            }
        }
        if (draft.required().stream().anyMatch(document -> scope.allows(document, draft))) {
            steps.add(documents(draft, locale));
        }
        String address = address(draft.application(), CHANGE + "/verification");
        String label = messages.getMessage("draft.step." + CHANGE, null, locale);
        steps.add(new Step(CHANGE, label, address, Progress.NEW));
        return frame(draft, true, steps, current);
    }

    /**
     * @param current key of the step that the page shows
     */
    public DraftFrame of(Checked draft, String current, Locale locale) {
        var steps = new ArrayList<Step>();
        for (FormSection section : shown(draft, current, locale)) {
            steps.add(step(draft, section));
        }
        steps.add(documents(draft, locale));
        steps.add(step(draft.application(), CHECK, Progress.NEW, locale));
        return frame(draft, false, steps, current);
    }

    private Step documents(Checked draft, Locale locale) {
        Progress progress = draft.missing().isEmpty() ? Progress.DONE : Progress.NEW;
        return step(draft.application(), DOCUMENTS, progress, locale);
    }

    private DraftFrame frame(Checked draft, boolean change, List<Step> steps, String current) {
        int number = steps.stream().map(Step::key).toList().indexOf(current) + 1;
        Paper paper = change ? null : papers.of(draft.application()).orElse(null);
        boolean open =
                paper == null
                        ? draft.call().isOpenAt(clock.instant())
                        : !draft.call().isCancelled() && rule.isInTime(draft.call(), paper);
        return new DraftFrame(
                draft.application(),
                draft.call(),
                paper,
                open,
                change,
                List.copyOf(steps),
                number,
                change ? List.of() : remaining(draft, steps));
    }

    private static List<Remaining> remaining(Checked draft, List<Step> steps) {
        return steps.stream()
                .map(step -> new Remaining(step.label(), todos(draft, step)))
                .filter(page -> !page.todos().isEmpty())
                .toList();
    }

    private static List<Todo> todos(Checked draft, Step step) {
        if (step.key().equals(DOCUMENTS)) {
            return draft.missing().stream()
                    .map(document ->
                            new Todo(
                                    document.label(),
                                    step.address() + "#fichiers-" + document.code()))
                    .toList();
        }
        return draft.errorsOf(step.key()).stream()
                .map(error -> new Todo(error.message(), step.address() + '#' + error.field()))
                .toList();
    }

    private static Step step(Checked draft, FormSection section) {
        String address = address(draft.application(), "formulaire/" + section.id());
        return new Step(section.id(), section.title(), address, progress(draft, section));
    }

    /** The pages of which something is shown, and the one that the person is on. */
    private static List<FormSection> shown(Checked draft, String current, Locale locale) {
        return draft.form().sections(locale).stream()
                .filter(section -> draft.state().shows(section) || section.id().equals(current))
                .toList();
    }

    private static Progress progress(Checked draft, FormSection section) {
        if (!draft.isBegun(section)) {
            return Progress.NEW;
        }
        boolean wrong =
                draft.errors().stream().anyMatch(error -> error.section().equals(section.id()));
        return wrong ? Progress.TO_CORRECT : Progress.DONE;
    }

    private Step step(Application application, String key, Progress progress, Locale locale) {
        String label = messages.getMessage("draft.step." + key, null, locale);
        return new Step(key, label, address(application, key), progress);
    }

    private static String address(Application application, String rest) {
        return "/demandes/" + application.id() + "/" + rest;
    }
}
