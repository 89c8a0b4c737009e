package fr.beffroi.application.draft;

import fr.beffroi.application.Application;
import fr.beffroi.application.SupportingDocument;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.Calls;
import fr.beffroi.call.FieldError;
import fr.beffroi.call.FormDefinition;
import fr.beffroi.call.FormField;
import fr.beffroi.call.FormSection;
import fr.beffroi.call.FormState;
import fr.beffroi.call.ProjectOutline;
import fr.beffroi.call.RequiredDocument;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Looks at a draft as a whole: what is answered, what is wrong, what is missing. */
@Component
public class DraftCheck {

    private final Calls calls;
    private final DraftAnswers drafts;
    private final DraftContent content;

    DraftCheck(Calls calls, DraftAnswers drafts, DraftContent content) {
        this.calls = calls;
        this.drafts = drafts;
        this.content = content;
    }

    /**
     * A draft as it stands.
     *
     * @param saved the last answer to each field that was saved at least once, by name
     * @param state of all answers, with the calculated values
     * @param errors what is wrong or missing in the answers
     * @param warnings what is strange in them, and does not bar the deposit
     * @param required the documents to give
     * @param given the files given so far, or as they would be with a change
     * @param inForce the same, without what a change prepares
     */
    public record Checked(
            Application application,
            CallForProjects call,
            FormDefinition form,
            Map<String, FieldAnswer> saved,
            FormState state,
            ProjectOutline outline,
            List<FieldError> errors,
            List<FieldError> warnings,
            List<RequiredDocument> required,
            List<SupportingDocument> given,
            List<SupportingDocument> inForce) {

        /** Of all sections, with the calculated values and those of hidden fields. */
        public ObjectNode answers() {
            return state.answers();
        }

        /** Whether something of the page was saved at least once. */
        boolean isBegun(FormSection section) {
            return section.fields().stream().anyMatch(field -> isSeen(field.name()));
        }

        /**
         * Whether somebody saved an answer to the field, or none: a proposed one is not seen yet.
         */
        private boolean isSeen(String field) {
            FieldAnswer answer = saved.get(field);
            return answer != null && answer.source() == null;
        }

        /** Where the answers of the page come from that nobody has looked at yet. */
        Map<String, Source> sources(FormSection section) {
            Map<String, Source> sources = new HashMap<>();
            for (FormField field : section.fields()) {
                FieldAnswer answer = saved.get(field.name());
                if (answer != null) {
                    Source.of(answer.source()).ifPresent(s -> sources.put(field.name(), s));
                }
            }
            return sources;
        }

        /** What is wrong in the page, in the fields that somebody has seen to. */
        List<FieldError> errors(FormSection section) {
            return in(section).filter(error -> isSeen(fieldOf(error))).toList();
        }

        /** Whether something is wrong or missing in the fields of the page. */
        boolean isWrong(FormSection section) {
            return in(section).findAny().isPresent();
        }

        private Stream<FieldError> in(FormSection section) {
            Set<String> names =
                    section.fields().stream().map(FormField::name).collect(Collectors.toSet());
            return errors.stream()
                    .filter(error -> error.section().equals(section.id()))
                    .filter(error -> names.contains(fieldOf(error)));
        }

        /** Names of fields hold no hyphen: what follows is inside the field. */
        private static String fieldOf(FieldError error) {
            int hyphen = error.field().indexOf('-');
            return hyphen < 0 ? error.field() : error.field().substring(0, hyphen);
        }

        /** Required documents that nothing was given for. */
        public List<RequiredDocument> missing() {
            return missing(required, given);
        }

        /** Those of these documents that are mandatory and have none of these files. */
        public static List<RequiredDocument> missing(
                List<RequiredDocument> asked, List<SupportingDocument> files) {
            Set<String> codes =
                    files.stream().map(SupportingDocument::code).collect(Collectors.toSet());
            return asked.stream()
                    .filter(RequiredDocument::mandatory)
                    .filter(document -> !codes.contains(document.code()))
                    .toList();
        }

        /** Puts these files into answers that were typed or sealed with others. */
        public void setFiles(ObjectNode answers, List<SupportingDocument> files) {
            form.setFiles(answers, DraftContent.byCode(files));
        }

        /** What is wrong or missing in one section of the form. */
        public List<FieldError> errorsOf(String section) {
            return errors.stream().filter(error -> error.section().equals(section)).toList();
        }

        /** What is wrong in answers that were given: what merely misses is left out. */
        public List<FieldError> wrong() {
            return errors.stream().filter(error -> isAnswered(fieldOf(error))).toList();
        }

        private boolean isAnswered(String field) {
            return saysSomething(answers().path(field));
        }

        /** Nought and "no" are also what a form says where nothing was typed. */
        private static boolean saysSomething(JsonNode value) {
            return switch (value.getNodeType()) {
                case STRING -> !value.asString().isBlank();
                case BOOLEAN -> value.asBoolean();
                case NUMBER -> value.decimalValue().signum() != 0;
                case ARRAY, OBJECT -> value.valueStream().anyMatch(Checked::saysSomething);
                default -> false;
            };
        }

        /** Whether it may be submitted; a paper was received, whatever misses in it. */
        public boolean isReceivable() {
            return application.isPaper() ? wrong().isEmpty() : isReady();
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
        List<SupportingDocument> inForce = content.inForce(application);
        List<SupportingDocument> given = content.over(application, inForce);
        ObjectNode answers = content.of(application, form, given);
        FormState state = form.state(answers);
        return new Checked(
                application,
                call,
                form,
                drafts.current(application.id()),
                state,
                form.outline(state.answers()),
                form.check(answers, locale),
                form.warnings(answers, locale),
                calls.documents(call.id(), answers),
                given,
                inForce);
    }
}
