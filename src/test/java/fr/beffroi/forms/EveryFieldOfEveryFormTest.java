package fr.beffroi.forms;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.SealedVersions;
import fr.beffroi.application.draft.DraftAnswers;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.Calls;
import fr.beffroi.call.FormDefinition;
import fr.beffroi.call.FormField;
import fr.beffroi.call.FormSection;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.EveryAnswer;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Each form of the seeds: every field filled from its files alone, saved, submitted, read back. */
@ServiceTest
class EveryFieldOfEveryFormTest {

    @Autowired private Calls calls;
    @Autowired private Dossiers dossiers;
    @Autowired private DraftAnswers drafts;
    @Autowired private SealedVersions versions;
    @Autowired private Visits visits;
    @Autowired private TurnableClock clock;

    @AfterEach
    void today() {
        clock.reset();
        DemoPeople.actAsNobody();
    }

    @ParameterizedTest
    @MethodSource("fr.beffroi.forms.SeedForms#all")
    void isFilledSavedSubmittedAndReadBack(String code) {
        CallForProjects call = openCall(code);
        FormDefinition form = calls.form(call.id(), call.formVersion());
        Map<String, List<String>> all =
                EveryAnswer.with(EveryAnswer.to(call, form), SeedForms.consistent(code));

        ApplicationId id = filling(code, all).submitted();

        JsonNode sealed = versions.last(id).answers();
        Set<String> hidden = form.state(sealed).hidden();
        assertThat(hidden).noneMatch(sealed::has);
        String page = visits.open(DemoPeople.TREASURER, "/demandes/" + id + "/reponses").body();
        for (FormField field : asked(form)) {
            if (!hidden.contains(field.name())) {
                assertKept(field, sealed.path(field.name()), all);
                assertThat(page).as(field.name()).contains(escaped(field.label()));
            }
        }
    }

    /** What is hidden on one set of answers is shown on another: no field is out of reach. */
    @ParameterizedTest
    @MethodSource("fr.beffroi.forms.SeedForms#all")
    void hasNoFieldThatNobodyCanFillIn(String code) {
        CallForProjects call = openCall(code);
        FormDefinition form = calls.form(call.id(), call.formVersion());
        Map<String, List<String>> all =
                EveryAnswer.with(EveryAnswer.to(call, form), SeedForms.consistent(code));
        Set<String> filled = new HashSet<>();
        for (Map<String, List<String>> answers : SeedForms.variants(form, all)) {
            Set<String> hidden = form.state(read(form, answers)).hidden();
            Set<String> fresh = new LinkedHashSet<>();
            asked(form).stream()
                    .map(FormField::name)
                    .filter(name -> !hidden.contains(name) && !filled.contains(name))
                    .forEach(fresh::add);
            if (!fresh.isEmpty()) {
                ApplicationId id = filling(code, answers).filled();
                JsonNode kept = drafts.all(id);
                asked(form).stream()
                        .filter(field -> fresh.contains(field.name()))
                        .forEach(field -> assertKept(field, kept.path(field.name()), answers));
                filled.addAll(fresh);
            }
        }
        assertThat(filled).containsAll(asked(form).stream().map(FormField::name).toList());
        System.out.printf("Fields of %s filled, saved and read back: %d%n", code, filled.size());
    }

    private CallForProjects openCall(String code) {
        CallForProjects call = calls.findByCode(code).orElseThrow();
        Instant start = TurnableClock.START;
        clock.set(call.opensAt().isAfter(start) ? call.opensAt().plus(Duration.ofDays(1)) : start);
        return call;
    }

    private Dossiers.Draft filling(String code, Map<String, List<String>> answers) {
        Dossiers.Draft draft = dossiers.aDraft().forCall(code);
        answers.forEach((id, values) -> draft.answering(id, values.toArray(String[]::new)));
        return draft;
    }

    /** Those a person answers; districts depend on the lists of the day, files on uploads. */
    private static List<FormField> asked(FormDefinition form) {
        return form.sections().stream()
                .flatMap(section -> section.fields().stream())
                .filter(field -> field.type().isAsked())
                .filter(field -> !Set.of("qpv", "document").contains(field.kind()))
                .toList();
    }

    private static void assertKept(
            FormField field, JsonNode kept, Map<String, List<String>> posted) {
        assertThat(kept.isMissingNode() || kept.isNull()).as(field.name()).isFalse();
        List<String> typed = posted.getOrDefault(field.name(), List.of());
        if (Set.of("text", "longtext", "email", "choice").contains(field.kind())) {
            assertThat(kept.asString()).as(field.name()).isEqualTo(typed.getFirst());
        }
        if (field.kind().equals("choices")) {
            assertThat(kept.valueStream().map(JsonNode::asString)).containsAll(typed);
        }
        if (Set.of("table", "group").contains(field.kind())) {
            assertThat(kept.size()).as(field.name()).isPositive();
        }
    }

    private static ObjectNode read(FormDefinition form, Map<String, List<String>> posted) {
        ObjectNode answers = JsonNodeFactory.instance.objectNode();
        for (FormSection section : form.sections()) {
            answers.setAll(form.read(section, posted));
        }
        return answers;
    }

    private static String escaped(String label) {
        return label.replace("&", "&amp;").replace("'", "&#39;").replace("\"", "&quot;");
    }
}
