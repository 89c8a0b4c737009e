package fr.beffroi.call;

import fr.beffroi.call.CallFile.Document;
import fr.beffroi.call.form.FormFault;
import fr.beffroi.process.FeelException;
import fr.beffroi.process.FeelExpressions;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Which documents a call asks for, given the answers: some are mandatory under a condition. */
@Component
class RequiredDocuments {

    private final FeelExpressions feel;
    private final JsonMapper json;

    RequiredDocuments(FeelExpressions feel, JsonMapper json) {
        this.feel = feel;
        this.json = json;
    }

    /**
     * Whether every condition can be evaluated on a form where nothing has been answered yet.
     *
     * @throws FormFault with the place of the condition that cannot
     */
    void check(CallFile call, FormDefinition form) {
        for (Document document : call.documents()) {
            try {
                isMandatory(document, variables(JsonNodeFactory.instance.objectNode(), form));
            } catch (FeelException e) {
                throw new FormFault(
                        "call/documents/" + document.code() + "/mandatoryWhen",
                        String.valueOf(e.getMessage()),
                        e);
            }
        }
    }

    List<RequiredDocument> with(JsonNode answers, CallFile call, FormDefinition form) {
        Map<String, Object> variables = variables(answers, form);
        return call.documents().stream()
                .map(document -> document.asked(isMandatory(document, variables, answers, form)))
                .toList();
    }

    /**
     * A condition on an answer that is wrong asks for nothing yet: the answer bars the deposit by
     * itself. On right answers, a condition that fails is a fault of the call.
     */
    private boolean isMandatory(
            Document document,
            Map<String, Object> variables,
            JsonNode answers,
            FormDefinition form) {
        try {
            return isMandatory(document, variables);
        } catch (FeelException e) {
            if (form.check(answers, Locale.FRENCH).isEmpty()) {
                throw e;
            }
            return false;
        }
    }

    private boolean isMandatory(Document document, Map<String, Object> variables) {
        return document.mandatory()
                || (document.mandatoryWhen() != null
                        && Boolean.TRUE.equals(feel.evaluate(document.mandatoryWhen(), variables)));
    }

    /** Every field of the form has a value, if only null: a condition may name any of them. */
    private Map<String, Object> variables(JsonNode answers, FormDefinition form) {
        Map<String, Object> variables = new HashMap<>();
        for (FormSection section : form.sections()) {
            for (FormField field : section.fields()) {
                variables.put(
                        field.name(), json.treeToValue(answers.path(field.name()), Object.class));
            }
        }
        return variables;
    }
}
