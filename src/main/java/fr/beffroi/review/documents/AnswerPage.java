package fr.beffroi.review.documents;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.Corrections;
import fr.beffroi.application.Corrections.Correction;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.review.ReviewRights;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tools.jackson.databind.JsonNode;

/** Gathers what the page shows on which an applicant answers a request. */
@Component
class AnswerPage {

    private final Applications applications;
    private final DocumentRequestRows requests;
    private final Corrections corrections;
    private final SendCorrections sending;
    private final ExtendRequest extend;
    private final Clock clock;

    AnswerPage(
            Applications applications,
            DocumentRequestRows requests,
            Corrections corrections,
            SendCorrections sending,
            ExtendRequest extend,
            Clock clock) {
        this.applications = applications;
        this.requests = requests;
        this.corrections = corrections;
        this.sending = sending;
        this.extend = extend;
        this.clock = clock;
    }

    /** An answer asked for, and what the form makes of it. */
    record Asked(AskedField asked, Correction form) {

        /** What is wrong in the new answer, once there is one. */
        public List<String> errors() {
            return asked.isChanged() ? form.errors() : List.of();
        }
    }

    /**
     * Fills the model.
     *
     * @param round of the request; the one due first if none is named
     */
    String show(ApplicationId id, @Nullable Integer round, Model model) {
        Application application = applications.allowed(id, ReviewRights.ANSWER);
        DocumentRequest request = requests.toAnswer(id, round);
        boolean answerable = request.isAnswerable(application);
        model.addAttribute("dossier", application);
        model.addAttribute("request", request);
        model.addAttribute("answerable", answerable);
        boolean late = LocalDate.now(clock).isAfter(request.limitOn());
        model.addAttribute("late", late);
        LocalDate longer = extend.proposed(application, request);
        if (answerable
                && !late
                && request.extension() == null
                && longer.isAfter(request.limitOn())) {
            model.addAttribute("longerUntil", longer);
        }
        model.addAttribute("asked", answerable ? asked(application, request) : List.of());
        model.addAttribute("maySend", sending.maySend(application, request));
        return "review/answer";
    }

    private List<Asked> asked(Application application, DocumentRequest request) {
        if (request.fields().isEmpty()) {
            return List.of();
        }
        Map<String, JsonNode> values = new HashMap<>();
        for (AskedField field : request.fields()) {
            JsonNode value = field.value();
            if (value != null) {
                values.put(field.field(), value);
            }
        }
        List<Correction> forms =
                corrections.of(
                        application, request.fieldNames(), values, LocaleContextHolder.getLocale());
        return IntStream.range(0, forms.size())
                .mapToObj(i -> new Asked(request.fields().get(i), forms.get(i)))
                .toList();
    }
}
