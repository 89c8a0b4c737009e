package fr.beffroi.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.Applications;
import fr.beffroi.call.Calls;
import fr.beffroi.call.FormField;
import fr.beffroi.call.FormSection;
import fr.beffroi.hostile.FieldInputs.Input;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DossierFacts;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every field of the applicant's form, through its page: missing, too long, wrong kind, hostile.
 */
@ServiceTest
class EveryFieldOfTheFormTest {

    private static final String HOSTILE =
            "\"><script>alert(1)</script><img src=x onerror=\"a\">'${7*7}";

    @Autowired private Dossiers dossiers;
    @Autowired private Applications applications;
    @Autowired private Calls calls;
    @Autowired private DossierFacts facts;
    @Autowired private Visits visits;

    @Test
    void whatIsMissingIsSaidAtEachMandatoryFieldAndBarsTheDeposit() {
        ApplicationId id = dossiers.aDraft().begun();

        for (FormSection section : sections(id)) {
            Map<String, String> empty = new HashMap<>();
            FieldInputs.of(section).forEach(input -> empty.put(input.name(), " "));
            assertThat(save(id, section, empty).isDone()).isTrue();

            Page page = show(id, section).isSound();
            section.fields().stream()
                    .filter(FormField::required)
                    .filter(field -> !field.name().equals("actions"))
                    .forEach(field -> page.blames(field.name()));
        }
        Answer refused =
                visits.post(
                        DemoPeople.TREASURER,
                        "/demandes/" + id + "/verification",
                        Map.of("engagement", "true"));
        Page.of(refused).isSound().says("La demande n’est pas complète");
        assertThat(dossiers.read(id).isDraft()).isTrue();
        assertThat(facts.of(id)).isEmpty();
    }

    @Test
    void whatIsTooLongOrOfTheWrongKindIsKeptAsTypedAndSaidWrongAtItsField() {
        ApplicationId id = dossiers.aDraft().begun();

        for (FormSection section : sections(id)) {
            Map<String, String> typed = new HashMap<>(Map.of("severalActions", "true"));
            List<Input> inputs = typedIn(section);
            inputs.forEach(input -> typed.put(input.name(), tooLong(input)));
            assertThat(save(id, section, typed).isDone()).isTrue();

            Page page = show(id, section).isSound();
            for (Input input : inputs) {
                page.keeps(tooLong(input));
                if (input.isLimited()) {
                    assertThat(page.html()).contains("id=\"" + input.name() + "-erreur\"");
                }
            }
        }
        assertThat(applications.get(id).isDraft()).isTrue();
    }

    /** Words that the messages' own language gives a meaning to. */
    @ParameterizedTest
    @ValueSource(strings = {"{0,number,#} l'an", "{0,date}", "{0,choice,x}", "'{0}"})
    void bracesAndApostrophesAreShownAsTyped(String braces) {
        ApplicationId id = dossiers.aDraft().begun();

        for (FormSection section : sections(id)) {
            Map<String, String> typed = new HashMap<>(Map.of("severalActions", "true"));
            List<Input> inputs = typedIn(section);
            inputs.forEach(input -> typed.put(input.name(), braces));
            assertThat(save(id, section, typed).isDone()).isTrue();

            Page page = show(id, section).isSound();
            inputs.forEach(input -> page.keeps(braces));
        }
        String verification = "/demandes/" + id + "/verification";
        Page check = Page.of(visits.open(DemoPeople.TREASURER, verification)).isSound();
        assertThat(check.html()).containsPattern("Axe de l(?:'|’|&#39;)appel");
    }

    @Test
    void aForgedChoiceIsRefusedAtItsField() {
        ApplicationId id = dossiers.aDraft().begun();

        for (FormSection section : sections(id)) {
            Map<String, String> forged = new HashMap<>();
            List<Input> inputs =
                    FieldInputs.of(section).stream()
                            .filter(Input::isChosen)
                            .filter(input -> !input.kind().equals("qpv"))
                            .toList();
            inputs.forEach(input -> forged.put(input.name(), HOSTILE));
            assertThat(save(id, section, forged).isDone()).isTrue();

            Page page = show(id, section).isSound();
            inputs.forEach(input -> page.blames(input.name()));
        }
    }

    /** What one types where the application holds several actions: each has its own budget. */
    private static List<Input> typedIn(FormSection section) {
        return FieldInputs.of(section).stream()
                .filter(input -> !input.isChosen())
                .filter(input -> !input.name().startsWith("budget-"))
                .filter(input -> !input.kind().equals("calculated"))
                .toList();
    }

    private List<FormSection> sections(ApplicationId id) {
        var draft = applications.get(id);
        return calls.form(draft.call(), draft.formVersion()).sections();
    }

    private static String tooLong(Input input) {
        Integer limit = input.maxLength();
        return HOSTILE + input.name() + "é".repeat(limit == null ? 260 : limit);
    }

    private Answer save(ApplicationId id, FormSection section, Map<String, String> typed) {
        return visits.post(DemoPeople.TREASURER, address(id, section), typed);
    }

    private Page show(ApplicationId id, FormSection section) {
        return Page.of(visits.open(DemoPeople.TREASURER, address(id, section)));
    }

    private static String address(ApplicationId id, FormSection section) {
        return "/demandes/" + id + "/formulaire/" + section.id();
    }
}
