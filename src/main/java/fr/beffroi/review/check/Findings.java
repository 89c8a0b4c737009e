package fr.beffroi.review.check;

import fr.beffroi.kernel.Money;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Findings as they are kept: amounts and days stay what they are, to be said in any language. */
@Component
class Findings {

    private static final String EUROS = "euros";
    private static final String DAY = "day";

    private final JsonMapper json;

    Findings(JsonMapper json) {
        this.json = json;
    }

    String write(List<Finding> findings) {
        ArrayNode all = json.createArrayNode();
        for (Finding finding : findings) {
            var one = all.addObject().put("code", finding.code());
            ArrayNode values = one.putArray("values");
            finding.values().forEach(value -> add(values, value));
        }
        return json.writeValueAsString(all);
    }

    private static void add(ArrayNode values, Serializable value) {
        switch (value) {
            case Money money -> values.addObject().put(EUROS, money.euros());
            case LocalDate day -> values.addObject().put(DAY, day.toString());
            case Integer number -> values.add(number);
            default -> values.add(value.toString());
        }
    }

    List<Finding> read(String kept) {
        var findings = new ArrayList<Finding>();
        for (JsonNode one : json.readTree(kept)) {
            List<Serializable> values = new ArrayList<>();
            one.path("values").forEach(value -> values.add(value(value)));
            findings.add(new Finding(one.path("code").asString(), List.copyOf(values)));
        }
        return List.copyOf(findings);
    }

    private static Serializable value(JsonNode value) {
        if (value.has(EUROS)) {
            return new Money(value.get(EUROS).decimalValue().setScale(2));
        }
        if (value.has(DAY)) {
            return LocalDate.parse(value.get(DAY).asString());
        }
        return value.isInt() ? value.asInt() : value.asString();
    }
}
