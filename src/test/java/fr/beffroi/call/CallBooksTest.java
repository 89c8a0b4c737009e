package fr.beffroi.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@ServiceTest
class CallBooksTest {

    @Autowired private Calls calls;
    @Autowired private CallSeed seed;
    @Autowired private CallBooks books;
    @Autowired private JsonMapper json;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;
    @Autowired private TurnableClock clock;

    @Test
    void theSeededCallIsThereWithItsDatesRateAndDocuments() {
        CallForProjects call = calls.findByCode("fipd-d-2027-62").orElseThrow();

        assertThat(call.authority()).isEqualTo("PREF-62");
        assertThat(call.ruleSet()).isEqualTo("FIPD-2027-62.r2");
        assertThat(call.maxRate()).isEqualByComparingTo("0.80");
        assertThat(call.opensAt()).isEqualTo(Instant.parse("2026-11-15T23:00:00Z"));
        assertThat(call.closesAt()).isEqualTo(Instant.parse("2027-02-26T22:59:59Z"));
        assertThat(call.projectsUntil()).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(call.axes()).extracting(Axis::code).containsExactly("D1", "D2", "D3", "D4");
        assertThat(call.documents())
                .filteredOn(RequiredDocument::mandatory)
                .extracting(RequiredDocument::code)
                .containsExactly("RIB", "COMPTES_N-1", "LETTRE_CLSPD_OU_DIAGNOSTIC");
    }

    @Test
    void loadingAgainChangesNothing() {
        CallForProjects before = calls.findByCode("fipd-d-2027-62").orElseThrow();

        seed.load();

        assertThat(calls.findByCode("fipd-d-2027-62")).contains(before);
    }

    @Test
    void theFormHasTheSectionsOfTheCall() {
        CallForProjects call = calls.findByCode("fipd-d-2027-62").orElseThrow();

        FormDefinition form = calls.form(call.id(), call.formVersion());

        assertThat(form.sections())
                .extracting(FormSection::id)
                .containsExactly(
                        "organisme",
                        "projet",
                        "public",
                        "evaluation",
                        "budget",
                        "budget-organisme",
                        "attestations");
        assertThat(form.section("projet").fields().getFirst().maxLength()).isEqualTo(120);
    }

    @Test
    void aRenewalMakesTheReportOnTheLastActionMandatory() {
        CallForProjects call = calls.findByCode("fipd-d-2027-62").orElseThrow();
        ObjectNode answers = json.createObjectNode();

        assertThat(mandatory(calls.documents(call.id(), answers))).doesNotContain("CRF_15059");
        answers.put("renewal", true);
        assertThat(mandatory(calls.documents(call.id(), answers))).contains("CRF_15059");
    }

    private static List<String> mandatory(List<RequiredDocument> documents) {
        return documents.stream()
                .filter(RequiredDocument::mandatory)
                .map(RequiredDocument::code)
                .toList();
    }

    @Test
    void aChangedFormIsANewVersionAndTheOldOneStays() {
        CallFolder first = restrictedCall("essai-version");
        CallForProjects before = load(first);
        ObjectNode schema = (ObjectNode) Objects.requireNonNull(first.schema()).deepCopy();
        ((ObjectNode) schema.at("/properties/title")).put("maxLength", 60);

        CallForProjects after =
                load(new CallFolder(first.call(), schema, first.layout(), first.charts()));

        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.formVersion()).isEqualTo(2);
        assertThat(titleLimit(after, 1)).isEqualTo(120);
        assertThat(titleLimit(after, 2)).isEqualTo(60);
    }

    private @Nullable Integer titleLimit(CallForProjects call, int version) {
        return calls.form(call.id(), version).section("projet").fields().getFirst().maxLength();
    }

    @Test
    void datesThatWereExtendedStayUntilTheFileItselfChanges() {
        CallFolder folder = restrictedCall("essai-dates");
        CallForProjects call = load(folder);
        Instant extended = call.closesAt().plusSeconds(86_400);
        jdbc.sql("update call_for_projects set closes_at = :later where id = :id")
                .param("later", extended.atOffset(ZoneOffset.UTC))
                .param("id", call.id().value())
                .update();

        assertThat(load(folder).closesAt()).isEqualTo(extended);
    }

    @Test
    void aFilePutsTheClosingOffUntilItIsOverAndNoMoreAfterwards() {
        CallForProjects call = load(closing("essai-cloture", "2027-02-10T23:59:59"));
        assertThat(load(closing("essai-cloture", "2027-02-12T23:59:59")).closesAt())
                .isEqualTo(call.closesAt().plus(Duration.ofDays(2)));
        clock.set(call.closesAt().plus(Duration.ofDays(2)).plusSeconds(5));
        try {
            assertThatThrownBy(() -> load(closing("essai-cloture", "2027-02-20T23:59:59")))
                    .isInstanceOf(FormFault.class)
                    .hasMessageContaining("call.json#/closesAt: The call closed on 2027-02-12");
            ObjectNode renamed = file("essai-cloture", "2027-02-12T23:59:59");
            renamed.put("title", "Un autre titre");
            assertThat(load(folder(renamed)).title()).isEqualTo("Un autre titre");
        } finally {
            clock.reset();
        }
    }

    @Test
    void aConditionThatDoesNotHoldIsRefusedWithItsPlace() {
        ObjectNode file = json.valueToTree(restrictedCall("essai-condition").call());
        ((ObjectNode) file.path("documents").get(0))
                .put("mandatory", false)
                .put("mandatoryWhen", "nothing +");
        CallFolder folder = restrictedCall("essai-condition");

        assertThatThrownBy(() ->
                        load(
                                new CallFolder(
                                        json.treeToValue(file, CallFile.class),
                                        folder.schema(),
                                        folder.layout(),
                                        folder.charts())))
                .isInstanceOf(FormFault.class)
                .hasMessageStartingWith("call.json#/documents/0/mandatoryWhen: ");
    }

    @Test
    void aCallIsAnnouncedOnceToTheOtherAgencies() {
        CallForProjects call = load(restrictedCall("essai-annonce"));
        load(restrictedCall("essai-annonce"));

        assertThat(
                        jdbc.sql("select type from domain_event where subject = :id")
                                .param("id", call.id().value())
                                .query(String.class)
                                .list())
                .containsExactlyInAnyOrder(
                        "fr.beffroi.call.published.v1", "fr.beffroi.call.opened.v1");
    }

    private CallForProjects load(CallFolder folder) {
        transaction.executeWithoutResult(_ -> books.load(folder));
        return calls.findByCode(folder.call().code()).orElseThrow();
    }

    private CallFolder closing(String code, String moment) {
        return folder(file(code, moment));
    }

    private ObjectNode file(String code, String closing) {
        ObjectNode call = TestCalls.withoutModels(json("seeds/calls/fipd-d-2027-62/call.json"));
        return call.put("code", code).put("classification", "RESTRICTED").put("closesAt", closing);
    }

    /** A call that no public page shows. */
    private CallFolder restrictedCall(String code) {
        ObjectNode seeded = json("seeds/calls/fipd-d-2027-62/call.json");
        return closing(code, seeded.path("closesAt").asString());
    }

    private CallFolder folder(ObjectNode call) {
        return new CallFolder(
                lenient().treeToValue(call, CallFile.class),
                json("seeds/calls/fipd-d-2027-62/form.schema.json"),
                json("seeds/calls/fipd-d-2027-62/form.layout.json"),
                Map.of(
                        "cerfa-12156-project", chart("cerfa-12156-project"),
                        "cerfa-12156-organisation", chart("cerfa-12156-organisation")));
    }

    private BudgetChart chart(String code) {
        return lenient()
                .treeToValue(json("seeds/reference/budgets/" + code + ".json"), BudgetChart.class);
    }

    private JsonMapper lenient() {
        return json.rebuild().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();
    }

    private ObjectNode json(String path) {
        try {
            return (ObjectNode) json.readTree(new ClassPathResource(path).getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
