package fr.beffroi.forms;

import fr.beffroi.call.FormDefinition;
import fr.beffroi.call.FormField;
import fr.beffroi.testing.EveryAnswer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The forms there are, and what their rules want beyond what a field says of itself. */
final class SeedForms {

    private static final Map<String, String> RANKS = Map.of("actions-0-rank", "2");

    /** The first year is the sum of the two actions. */
    private static final Map<String, String> RANKS_AND_YEARS =
            Map.of(
                    "actions-0-rank", "2",
                    "years-0-cost", "46 000",
                    "years-0-asked", "9 200",
                    "years-1-year", "2028");

    /** Amounts that agree with each other, which no field can say alone; lists by bars. */
    private static final Map<String, Map<String, String>> CONSISTENT =
            Map.of(
                    "detr-dsil-2027-62",
                    Map.ofEntries(
                            Map.entry("costs-0-amount", "60 000"),
                            Map.entry("costs-1-amount", "40 000"),
                            Map.entry("eligibleCost", "100 000"),
                            Map.entry("funders-0-funder", "DETR"),
                            Map.entry("funders-0-amount", "30 000"),
                            Map.entry("funders-1-funder", "DSIL"),
                            Map.entry("funders-1-amount", "20 000"),
                            Map.entry("privateShare", "0"),
                            Map.entry("ownShare", "50 000"),
                            Map.entry("schedule-0-amount", "60 000"),
                            Map.entry("schedule-1-amount", "40 000")),
                    "feder-intention-hdf",
                    Map.of("cost", "250 000"),
                    "feder-numerique-2027-hdf",
                    Map.of(
                            "federAsked", "100 000",
                            "cofunders-0-amount", "40 000",
                            "cofunders-1-amount", "10 000",
                            "ownShare", "50 000",
                            "netRevenue", "0",
                            "totalCost", "200 000",
                            "otherUnion", "false",
                            "costMethod", "FORFAIT_7"),
                    "fipd-s-2027-62",
                    Map.of("projectCost", "6120", "equipment-1-type", "RADIO"),
                    "fipd-d-2027-62",
                    RANKS,
                    "dilcrah-2027-62",
                    RANKS,
                    "pdasr-2027-62",
                    RANKS,
                    "mildeca-2027-62",
                    RANKS_AND_YEARS,
                    "politique-ville-2027-62",
                    RANKS_AND_YEARS);

    private SeedForms() {}

    /** Codes of the calls of the seeds that have a form. */
    static Stream<String> all() throws IOException {
        Resource[] forms =
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:seeds/calls/*/form.schema.json");
        return Arrays.stream(forms)
                .map(form -> form.toString().replaceAll(".*seeds/calls/([^/]+)/.*", "$1"))
                .distinct()
                .sorted();
    }

    static Map<String, String> consistent(String code) {
        return CONSISTENT.getOrDefault(code, Map.of());
    }

    /** The answers, then the same with another choice at one place, for each choice there is. */
    static List<Map<String, List<String>>> variants(
            FormDefinition form, Map<String, List<String>> answers) {
        List<Map<String, List<String>>> variants = new ArrayList<>(List.of(answers));
        form.sections().stream()
                .flatMap(section -> section.fields().stream())
                .forEach(field ->
                        choices(field)
                                .forEach(choice ->
                                        variants.add(
                                                EveryAnswer.with(
                                                        answers, Map.of(field.name(), choice)))));
        return variants;
    }

    private static Stream<String> choices(FormField field) {
        return switch (field.kind()) {
            case "choice" -> field.options().stream().map(FormField.Option::value);
            case "yesno" -> Stream.of("true", "false");
            default -> Stream.empty();
        };
    }
}
