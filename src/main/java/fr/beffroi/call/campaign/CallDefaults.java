package fr.beffroi.call.campaign;

import java.time.LocalDate;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What stands for what was not yet typed, so that an incomplete call can be looked at. */
final class CallDefaults {

    private static final String NOT_YET = "…";

    private CallDefaults() {}

    /** Completes the content of a call in preparation. */
    static ObjectNode fill(ObjectNode content, Preparation call, LocalDate today) {
        identify(content, call);
        texts(content);
        Map.of(
                        "opensAt",
                        today.plusDays(1).atStartOfDay().toString(),
                        "closesAt",
                        today.plusDays(60).atTime(23, 59, 59).toString(),
                        "projectsFrom",
                        today.withDayOfYear(1).plusYears(1).toString(),
                        "projectsUntil",
                        today.withDayOfYear(1).plusYears(2).minusDays(1).toString(),
                        "grantNature",
                        "PROJECT",
                        "classification",
                        "PUBLIC",
                        "ruleSet",
                        NOT_YET,
                        "service",
                        "",
                        "documentsPeriod",
                        "P15D")
                .forEach((name, value) -> orElse(content, name, value));
        if (!content.has("year")) {
            content.put("year", today.getYear() + 1);
        }
        for (JsonNode document : content.withArray("documents")) {
            document((ObjectNode) document);
        }
        for (JsonNode axis : content.withArray("axes")) {
            orElse((ObjectNode) axis, "code", NOT_YET);
            orElse((ObjectNode) axis, "label", NOT_YET);
        }
        return content;
    }

    /** What no page asks. */
    static void identify(ObjectNode content, Preparation call) {
        content.put("code", call.code())
                .put("authority", call.authority())
                .put("scheme", call.scheme())
                .put("department", call.department());
        for (JsonNode document : content.withArray("documents")) {
            orElse((ObjectNode) document, "help", "");
        }
        ObjectNode texts = content.withObject("/presentation");
        texts.withArray("notApplicants");
        content.withArray("axes");
    }

    private static void texts(ObjectNode content) {
        orElse(content, "title", NOT_YET);
        orElse(content, "programme", NOT_YET);
        ObjectNode texts = content.withObject("/presentation");
        texts.withArray("objective");
        texts.withArray("applicants");
        texts.withArray("conditions");
        orElse(texts, "selection", "");
        orElse(texts, "legalBasis", "");
        ObjectNode catalogue = content.withObject("/catalogue");
        catalogue.withArray("milestones").removeIf(step -> !step.has("step") || !step.has("from"));
        catalogue.withArray("rates").removeIf(rate -> !rate.has("part") || !rate.has("value"));
    }

    private static void document(ObjectNode document) {
        orElse(document, "code", NOT_YET);
        orElse(document, "label", NOT_YET);
        document.withArray("accept");
        if (!document.has("maxMegabytes")) {
            document.put("maxMegabytes", 10);
        }
    }

    private static void orElse(ObjectNode object, String name, String value) {
        if (!object.path(name).isString()) {
            object.put(name, value);
        }
    }
}
