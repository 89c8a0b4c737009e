package fr.beffroi.call;

import fr.beffroi.call.CallFile.Document;
import fr.beffroi.call.FormFault.Fault;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Which documents a call asks for, given the answers: some are mandatory under a condition. */
@Component
class RequiredDocuments {

    /**
     * Whether every condition is one on the answers of the form.
     *
     * @throws FormFault with the place of each condition that is not
     */
    void check(CallFile call, FormDefinition form) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < call.documents().size(); i++) {
            String condition = call.documents().get(i).mandatoryWhen();
            String pointer = "/documents/" + i + "/mandatoryWhen";
            if (condition != null) {
                form.faultOf(condition)
                        .ifPresent(why -> faults.add(new Fault("call.json", pointer, why)));
            }
        }
        if (!faults.isEmpty()) {
            throw new FormFault(faults);
        }
    }

    List<RequiredDocument> with(JsonNode answers, CallFile call, FormDefinition form) {
        return call.documents().stream()
                .map(document -> document.asked(isMandatory(document, answers, form)))
                .toList();
    }

    private static boolean isMandatory(Document document, JsonNode answers, FormDefinition form) {
        String condition = document.mandatoryWhen();
        return document.mandatory() || (condition != null && form.holds(condition, answers));
    }
}
