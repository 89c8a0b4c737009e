package fr.beffroi.application.applicant;

import fr.beffroi.application.Application;
import fr.beffroi.application.SupportingDocument;
import fr.beffroi.application.dossier.Timeline;
import fr.beffroi.application.dossier.TimelineTexts;
import fr.beffroi.application.dossier.TimelineTexts.Line;
import fr.beffroi.application.dossier.TimelineTexts.Told;
import fr.beffroi.application.intake.Receipts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What happened in a dossier, as its applicant reads it: a sentence a step, with its letter. */
@Component
class FollowSteps {

    /** The letter that comes with a fact. */
    private static final Map<String, String> LETTERS =
            Map.of(
                    "receipt.issued", Receipts.KIND,
                    "documents.requested", "DOCUMENT_REQUEST",
                    "application.complete", "COMPLETENESS_RECEIPT",
                    "decision-period.extended", "PERIOD_EXTENSION",
                    "application.inadmissible", "INADMISSIBILITY",
                    "application.discontinued", "DISCONTINUANCE");

    private final Timeline timeline;
    private final TimelineTexts texts;
    private final MessageSource messages;

    FollowSteps(Timeline timeline, TimelineTexts texts, MessageSource messages) {
        this.timeline = timeline;
        this.texts = texts;
        this.messages = messages;
    }

    /**
     * A step of the timeline.
     *
     * @param done false for what is still to come
     */
    record Step(
            String moment, String title, @Nullable String text, boolean done, @Nullable Link link) {

        /** What is to come, or what runs now. */
        static Step toCome(String moment, String title, String text) {
            return new Step(moment, title, text, false, null);
        }
    }

    /** Where to read more. */
    record Link(String address, String label) {}

    /**
     * What happened, the oldest first.
     *
     * @param letters that the service sent, the oldest first
     */
    List<Step> past(Application application, List<SupportingDocument> letters, Locale locale) {
        Map<String, Integer> seen = new HashMap<>();
        var steps = new ArrayList<Step>();
        for (Told told :
                texts.forApplicant(
                        timeline.of(application.id()), application.authority(), locale)) {
            Line line = told.line();
            Link link = link(application, told.entry().type(), letters, seen, locale);
            steps.add(new Step(line.moment(), line.title(), line.text(), true, link));
        }
        return steps;
    }

    /** The second request comes with the second letter of its kind, once it is sent. */
    private @Nullable Link link(
            Application application,
            String type,
            List<SupportingDocument> letters,
            Map<String, Integer> seen,
            Locale locale) {
        if (type.equals("decision.notified")) {
            return new Link("#decision", word("follow.read.decision", locale));
        }
        String kind = LETTERS.get(type);
        if (kind == null) {
            return null;
        }
        int nth = seen.merge(kind, 1, Integer::sum) - 1;
        return letters.stream()
                .filter(letter -> letter.code().equals(kind))
                .skip(nth)
                .findFirst()
                .map(letter ->
                        new Link(
                                "/demandes/" + application.id() + "/pieces/" + letter.id(),
                                word("document.kind." + kind, locale)))
                .orElse(null);
    }

    private String word(String key, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(key, null, locale));
    }
}
