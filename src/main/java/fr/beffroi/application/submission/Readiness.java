package fr.beffroi.application.submission;

import fr.beffroi.application.Application;
import fr.beffroi.application.SupportingDocument;
import fr.beffroi.application.SupportingDocuments;
import fr.beffroi.application.draft.DraftAnswers;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.Calls;
import fr.beffroi.call.FieldError;
import fr.beffroi.call.FormDefinition;
import fr.beffroi.call.ProjectOutline;
import fr.beffroi.call.RequiredDocument;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Tells whether a draft may be submitted, and what is missing. */
@Component
class Readiness {

    private final Calls calls;
    private final DraftAnswers drafts;
    private final SupportingDocuments documents;

    Readiness(@Lazy Calls calls, DraftAnswers drafts, SupportingDocuments documents) {
        this.calls = calls;
        this.drafts = drafts;
        this.documents = documents;
    }

    /**
     * A draft looked at before submission.
     *
     * @param answers with the calculated values
     * @param errors what is wrong or missing in the answers
     * @param missing required documents that nothing was given for
     */
    record Checked(
            CallForProjects call,
            FormDefinition form,
            ObjectNode answers,
            ProjectOutline outline,
            List<FieldError> errors,
            List<RequiredDocument> missing) {

        boolean isReady() {
            return errors.isEmpty() && missing.isEmpty();
        }
    }

    Checked check(Application application, Locale locale) {
        CallForProjects call = calls.get(application.call());
        FormDefinition form = calls.form(call.id(), application.formVersion());
        ObjectNode answers = form.calculate(drafts.all(application.id()));
        return new Checked(
                call,
                form,
                answers,
                form.outline(answers),
                form.check(answers, locale),
                missing(application, call));
    }

    private List<RequiredDocument> missing(Application application, CallForProjects call) {
        Set<String> given =
                documents.of(application.id()).stream()
                        .map(SupportingDocument::code)
                        .collect(Collectors.toSet());
        return call.documents().stream()
                .filter(RequiredDocument::mandatory)
                .filter(document -> !given.contains(document.code()))
                .toList();
    }
}
