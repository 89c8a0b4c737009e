package fr.beffroi.testing;

import fr.beffroi.call.BudgetChart;
import fr.beffroi.call.BudgetChart.Account;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.FormDefinition;
import fr.beffroi.call.FormField;
import fr.beffroi.call.FormSection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer to every field of a form, made from its files alone, as a browser would post it. */
public final class EveryAnswer {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Map<String, String> SAMPLES =
            Map.ofEntries(
                    Map.entry("email", "camille@association.fr"),
                    Map.entry("phone", "03 21 00 00 00"),
                    Map.entry("siret", "325 148 583 00017"),
                    Map.entry("percentage", "10"),
                    Map.entry("yesno", "true"),
                    Map.entry("attestation", "true"),
                    Map.entry("commune", "Lens (62498)"),
                    Map.entry("epci", "246200364"),
                    Map.entry("department", "62"));

    private final CallForProjects call;
    private final JsonNode schema;
    private final Map<String, List<String>> posted = new LinkedHashMap<>();

    private EveryAnswer(CallForProjects call) {
        this.call = call;
        this.schema = read(call.code()).path("properties");
    }

    /** By the names of the elements of the page. */
    public static Map<String, List<String>> to(CallForProjects call, FormDefinition form) {
        var answers = new EveryAnswer(call);
        for (FormSection section : form.sections()) {
            section.fields().forEach(field -> answers.add(field, field.name()));
        }
        return answers.posted;
    }

    private void add(FormField field, String id) {
        add(field, id, schema.path(field.name()));
    }

    private void add(FormField field, String id, JsonNode type) {
        switch (field.kind()) {
            case "calculated", "document", "qpv" -> {}
            case "text", "longtext" -> put(id, text(field));
            case "integer", "money", "decimal" -> put(id, number(field.kind(), type));
            case "date" -> put(id, date(field));
            case "choice" -> put(id, field.options().getFirst().value());
            case "choices" ->
                    posted.put(id, field.options().stream().map(FormField.Option::value).toList());
            case "counts" -> field.options().forEach(line -> put(id + '-' + line.value(), "2"));
            case "table", "group" -> rows(field, id, type);
            case "period" -> {
                put(id + "-from", TYPED.format(call.projectsFrom().plusDays(60)));
                put(id + "-until", TYPED.format(call.projectsFrom().plusDays(90)));
            }
            case "person" -> {
                put(id + "-lastName", "Delattre");
                put(id + "-firstName", "Camille");
            }
            case "address" -> {
                put(id + "-name", "1 rue de la Gare");
                put(id + "-postcode", "62300");
                put(id + "-city", "Lens");
            }
            case "budget" -> budget(Objects.requireNonNull(field.details().chart()), id);
            default -> put(id, Objects.requireNonNull(SAMPLES.get(field.kind()), field.kind()));
        }
    }

    private void rows(FormField field, String id, JsonNode type) {
        for (int row = 0; row < Math.min(2, field.details().maxRows()); row++) {
            for (FormField column : field.details().columns()) {
                JsonNode cell = type.path("items").path("properties").path(column.name());
                add(column, id + '-' + row + '-' + column.name(), cell);
            }
        }
    }

    /** Balanced with and without contributions in kind; a fifth of the cost is asked. */
    private void budget(BudgetChart chart, String id) {
        long cost = lines(chart.expenses(), id + "-expenses-", 1000, false);
        lines(chart.expenses(), id + "-expenses-", 300, true);
        long other = lines(chart.income(), id + "-income-", 100, false);
        lines(chart.income(), id + "-income-", 400, true);
        String asked = null;
        for (Account account : chart.income()) {
            for (BudgetChart.Line line : account.lines()) {
                if (line.asked()) {
                    asked = line.code();
                }
                if (line.funder()) {
                    put(id + "-funders-" + line.code() + "-name", "Financeur " + line.code());
                    put(id + "-funders-" + line.code() + "-status", "SOLLICITE");
                }
            }
        }
        long grant = asked == null ? 0 : cost / 5;
        if (asked != null) {
            put(id + "-income-" + asked, "" + grant);
            other -= 100;
        }
        put(id + "-income-70", "" + (cost - grant - other + 100));
    }

    /** In kind, 860 to 864 are four lines of 300 and 870 to 875 three of 400. */
    private long lines(List<Account> accounts, String id, long amount, boolean inKind) {
        long sum = 0;
        for (Account account : accounts) {
            for (BudgetChart.Line line : account.lines()) {
                if (account.inKind() == inKind) {
                    put(id + line.code(), "" + amount);
                    sum += amount;
                }
            }
        }
        return sum;
    }

    private static String text(FormField field) {
        Integer most = field.maxLength();
        String text = "Réponse à « " + field.label() + " »";
        return most == null || text.length() <= most ? text : text.substring(0, most).strip();
    }

    private static String number(String kind, JsonNode type) {
        long least = Math.max(1, type.path("minimum").asLong(1));
        boolean cents = kind.equals("money") && type.path("maximum").asLong(2) > 1;
        return cents ? least + ",50" : "" + least;
    }

    private String date(FormField field) {
        if ("today".equals(field.details().until())) {
            return "12/01/2024";
        }
        LocalDate first = call.projectsFrom();
        return TYPED.format(first.plusDays(field.details().after() == null ? 60 : 90));
    }

    private void put(String id, String value) {
        posted.put(id, List.of(value));
    }

    private static JsonNode read(String code) {
        String path = "seeds/calls/" + code + "/form.schema.json";
        try {
            return JsonMapper.shared()
                    .readTree(new ClassPathResource(path).getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answers, with these in place of those that the files alone would give. */
    public static Map<String, List<String>> with(
            Map<String, List<String>> answers, Map<String, String> others) {
        var all = new TreeMap<>(answers);
        others.forEach((id, value) ->
                all.put(id, value.isEmpty() ? List.of() : List.of(value.split("\\|"))));
        return all;
    }
}
