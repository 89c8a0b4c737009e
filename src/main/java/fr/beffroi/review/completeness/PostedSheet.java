package fr.beffroi.review.completeness;

import fr.beffroi.review.Inputs;
import fr.beffroi.review.TypedDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/** Reads the sheet as the browser posts it. */
final class PostedSheet {

    private static final String VERDICT = "verdict.";
    private static final String REASON = "reason.";

    private PostedSheet() {}

    /** The version of the application that the page showed; the last of all if it does not say. */
    static int version(MultiValueMap<String, String> posted) {
        String typed = Inputs.text(posted.getFirst("seenVersion"));
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : Integer.MAX_VALUE;
    }

    static CompletenessForm read(MultiValueMap<String, String> posted) {
        Map<String, Verdict> verdicts = new HashMap<>();
        Map<String, String> reasons = new HashMap<>();
        for (String name : posted.keySet()) {
            if (name.startsWith(VERDICT)) {
                Verdict verdict = Inputs.choice(Verdict.class, posted.getFirst(name));
                if (verdict != null) {
                    verdicts.put(name.substring(VERDICT.length()), verdict);
                }
            } else if (name.startsWith(REASON)) {
                reasons.put(name.substring(REASON.length()), Inputs.text(posted.getFirst(name)));
            }
        }
        return new CompletenessForm(
                Inputs.text(posted.getFirst("taskId")),
                Inputs.choice(CompletenessOutcome.class, posted.getFirst("outcome")),
                verdicts,
                reasons,
                Inputs.text(posted.getFirst("other")),
                Boolean.parseBoolean(posted.getFirst("otherIndispensable")),
                TypedDate.read(posted.getFirst("limitOn")),
                Inputs.text(posted.getFirst("message")));
    }
}
