package fr.beffroi.application.draft;

import fr.beffroi.application.Application;
import fr.beffroi.application.SupportingDocument;
import fr.beffroi.application.SupportingDocuments;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.Calls;
import fr.beffroi.call.FieldError;
import fr.beffroi.call.FormDefinition;
import fr.beffroi.call.FormDefinition.GivenFile;
import fr.beffroi.call.FormState;
import fr.beffroi.call.ProjectOutline;
import fr.beffroi.call.RequiredDocument;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Looks at a draft as a whole: what is answered, what is wrong, what is missing. */
@Component
public class DraftCheck {

    private final Calls calls;
    private final DraftAnswers drafts;
    private final SupportingDocuments documents;
    private final JsonMapper json;

    DraftCheck(Calls calls, DraftAnswers drafts, SupportingDocuments documents, JsonMapper json) {
        this.calls = calls;
        this.drafts = drafts;
        this.documents = documents;
        this.json = json;
    }

    /**
     * A draft as it stands.
     *
     * @param sections those saved at least once, by id
     * @param state of all answers, with the calculated values
     * @param errors what is wrong or missing in the answers
     * @param required the documents to give
     * @param given the files given so far
     */
    public record Checked(
            Application application,
            CallForProjects call,
            FormDefinition form,
            Map<String, SectionAnswers> sections,
            FormState state,
            ProjectOutline outline,
            List<FieldError> errors,
            List<RequiredDocument> required,
            List<SupportingDocument> given) {

        /** Of all sections, with the calculated values and those of hidden fields. */
        public ObjectNode answers() {
            return state.answers();
        }

        /** Required documents that nothing was given for. */
        public List<RequiredDocument> missing() {
            Set<String> codes =
                    given.stream().map(SupportingDocument::code).collect(Collectors.toSet());
            return required.stream()
                    .filter(RequiredDocument::mandatory)
                    .filter(document -> !codes.contains(document.code()))
                    .toList();
        }

        /** What is wrong or missing in one section of the form. */
        public List<FieldError> errorsOf(String section) {
            return errors.stream().filter(error -> error.section().equals(section)).toList();
        }

        public boolean isReady() {
            return errors.isEmpty() && missing().isEmpty();
        }
    }

    /**
     * @param locale language of the messages
     */
    public Checked check(Application application, Locale locale) {
        CallForProjects call = calls.get(application.call());
        FormDefinition form = calls.form(call.id(), application.formVersion());
        List<SectionAnswers> sections = drafts.current(application.id());
        ObjectNode answers = json.createObjectNode();
        sections.forEach(section -> answers.setAll(section.answers()));
        List<SupportingDocument> given = documents.of(application.id());
        form.setFiles(answers, files(given));
        FormState state = form.state(answers);
        return new Checked(
                application,
                call,
                form,
                sections.stream()
                        .collect(Collectors.toMap(SectionAnswers::section, Function.identity())),
                state,
                form.outline(state.answers()),
                form.check(answers, locale),
                calls.documents(call.id(), answers),
                given);
    }

    private static Map<String, List<GivenFile>> files(List<SupportingDocument> given) {
        return given.stream()
                .collect(
                        Collectors.groupingBy(
                                SupportingDocument::code,
                                Collectors.mapping(
                                        file ->
                                                new GivenFile(
                                                        file.id().toString(), file.fileName()),
                                        Collectors.toList())));
    }
}
