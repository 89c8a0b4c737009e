package fr.beffroi.call;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.authority.Authorities;
import fr.beffroi.deadline.LegalClocks;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.process.Decisions;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The calls that have a form receive real dossiers, and their rules start the examination. */
@ServiceTest
class SchemeDepositsTest {

    @Autowired private Calls calls;
    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private Visits visits;
    @Autowired private LegalClocks clocks;
    @Autowired private Decisions decisions;
    @Autowired private Authorities authorities;
    @Autowired private TurnableClock clock;

    @AfterEach
    void today() {
        clock.reset();
        DemoPeople.actAsNobody();
    }

    @Test
    void anAssociationAppliesToTheLocalCallOfTheDilcrah() {
        isExamined(
                deposit("dilcrah-2027-62", LocalDate.of(2027, 1, 25))
                        .answering("axis", "LGBT")
                        .answering("domain", "EDUCATION")
                        .answering("time", "SCOLAIRE")
                        .answering("partners", "Deux lycées et le planning familial.")
                        .answering("otherDilcrah", "false"),
                LocalDate.of(2027, 3, 25));
    }

    @Test
    void anAssociationAppliesToTheMildeca() {
        isExamined(
                deposit("mildeca-2027-62", LocalDate.of(2027, 4, 15))
                        .answering("axis", "CPS")
                        .answering("substances", "ALCOOL", "PROTOXYDE")
                        .answering("needs", "Enquête auprès de 300 collégiens, 2026.")
                        .answering("schoolBased", "false")
                        .answering("noExcludedExpense", "true"),
                LocalDate.of(2027, 6, 15));
    }

    @Test
    void anAssociationAppliesToTheUrbanPolicy() {
        isExamined(
                deposit("politique-ville-2027-62", LocalDate.of(2027, 1, 15))
                        .answering("axis", "COHESION")
                        .answering("flags", "AUCUN")
                        .answering("frequency", "Deux après-midi par semaine au centre social.")
                        .answering("severalActions", "false")
                        .answering("multiYear", "false")
                        .answering("organisationBudget-expenses-64-remuneration", "90 000")
                        .answering("organisationBudget-income-756", "90 000")
                        .answering("equality", "Des horaires choisis avec les mères de famille.")
                        .answering("ordinaryLaw", "Demande à la commune et à la CAF en cours."),
                LocalDate.of(2027, 3, 15));
    }

    @Test
    void anAssociationAppliesForARoadSafetyAction() {
        isExamined(
                deposit("pdasr-2027-62", LocalDate.of(2027, 2, 28))
                        .asking(8_000)
                        .answering("axis", "3")
                        .answering("actionKind", "COLLEGE")
                        .answering("participants", "120")
                        .answering("noWorks", "true"),
                LocalDate.of(2027, 4, 28));
    }

    @Test
    void aBodyAppliesForEquipmentOfTheMunicipalPoliceWithTheLongSilenceOfInvestments() {
        isExamined(
                deposit("fipd-s-2027-62", LocalDate.of(2027, 3, 19))
                        .answering("axis", "S1")
                        .answering("projectCost", "6120")
                        .answering("begun", "false")
                        .answering("equipment-0-type", "GILET")
                        .answering("equipment-0-quantity", "12")
                        .answering("equipment-0-unitCost", "510")
                        .answering("equipment-0-agents", "8"),
                LocalDate.of(2027, 11, 19));
    }

    @ParameterizedTest
    @CsvSource({
        "GILET, 12, 510, 8, 2000",
        "RADIO, 6, 1200, 6, 2160",
        "RADIO, 1, 2000, 1, 420",
        "STATION, 1, 4000, 1, 850",
        "CAMERA_PIETON, 3, 450, 3, 600"
    })
    void theHelpForEquipmentFollowsTheCeilingsOfTheCall(
            String type, String quantity, String unitCost, String agents, String help) {
        CallForProjects call = calls.findByCode("fipd-s-2027-62").orElseThrow();
        FormDefinition form = calls.form(call.id(), call.formVersion());
        ObjectNode answers = JsonNodeFactory.instance.objectNode().put("axis", "S1");
        answers.putArray("equipment")
                .addObject()
                .put("type", type)
                .put("quantity", Integer.parseInt(quantity))
                .put("unitCost", new BigDecimal(unitCost))
                .put("agents", Integer.parseInt(agents));

        assertThat(form.calculate(answers).path("equipmentGrant").decimalValue())
                .isEqualByComparingTo(help);
    }

    @ParameterizedTest
    @CsvSource({"S1, 500, true", "S2, 2999.99, false", "S3, 3000, true"})
    void apartFromTheMunicipalPoliceAProjectHasAThreshold(
            String axis, BigDecimal cost, boolean passes) {
        CallForProjects call = calls.findByCode("fipd-s-2027-62").orElseThrow();
        FormDefinition form = calls.form(call.id(), call.formVersion());
        ObjectNode answers =
                JsonNodeFactory.instance.objectNode().put("axis", axis).put("projectCost", cost);

        assertThat(form.check(answers, Locale.FRENCH))
                .filteredOn(error -> error.message().contains("au moins 3 000"))
                .hasSize(passes ? 0 : 1);
    }

    @Test
    void askingForMoreThanTheCeilingsAllowIsToldBeforeTheDeposit() {
        CallForProjects call = calls.findByCode("fipd-s-2027-62").orElseThrow();
        FormDefinition form = calls.form(call.id(), call.formVersion());
        ObjectNode answers = JsonNodeFactory.instance.objectNode().put("axis", "S1");
        answers.putArray("equipment")
                .addObject()
                .put("type", "GILET")
                .put("quantity", 8)
                .put("unitCost", 510)
                .put("agents", 8);
        ObjectNode budget = answers.putObject("budget");
        budget.putObject("expenses").put("60-matieres", 4080);
        budget.putObject("income").put("74-etat-demande", 2001).put("ressources-propres", 2079);

        assertThat(form.warnings(form.calculate(answers), Locale.FRENCH))
                .extracting(FieldError::message)
                .anySatisfy(message -> assertThat(message).contains("dépasse l’aide possible"));
    }

    @Test
    void documentsFollowWhatIsAskedFor() {
        CallForProjects call = calls.findByCode("fipd-s-2027-62").orElseThrow();
        ObjectNode school =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("axis", "S3")
                        .put("projectCost", new BigDecimal("90000.01"));

        assertThat(calls.documents(call.id(), school))
                .filteredOn(RequiredDocument::mandatory)
                .extracting(RequiredDocument::code)
                .contains("PPMS", "DIAGNOSTIC_SURETE")
                .doesNotContain("ARRETE_AUTORISATION", "CONVENTION_INTEROP");
    }

    @ParameterizedTest
    @CsvSource({
        "fipd-s-2027-62, 2",
        "dilcrah-2027-62, 2",
        "mildeca-2027-62, 3",
        "politique-ville-2027-62, 2",
        "pdasr-2027-62, 3"
    })
    void theServicesToConsultExist(String code, int number) {
        CallForProjects call = calls.findByCode(code).orElseThrow();

        var services =
                decisions.evaluate(
                        "avis-requis",
                        call.ruleSet(),
                        Map.of(
                                "scheme", call.scheme(),
                                "programme", call.programme(),
                                "department", call.department()));

        assertThat(services)
                .hasSize(number)
                .allSatisfy(rule ->
                        assertThat(
                                        authorities.service(
                                                call.authority(),
                                                String.valueOf(rule.get("service"))))
                                .isNotNull());
    }

    /** On the evening of the last day. */
    private Dossiers.Draft deposit(String call, LocalDate lastDay) {
        clock.set(lastDay.atTime(LocalTime.of(22, 30)).atZone(TurnableClock.PARIS).toInstant());
        return dossiers.aDraft().forCall(call);
    }

    private void isExamined(Dossiers.Draft draft, LocalDate silence) {
        ApplicationId id = draft.submitted();
        examination.runDue(id);

        assertThat(examination.openTaskKeys(id)).contains("UT_check_completeness");
        boolean fipd = dossiers.read(id).scheme().equals("FIPD");
        DemoPerson officer = fipd ? DemoPeople.OFFICER : DemoPeople.POLICIES_OFFICER;
        DemoPerson other = fipd ? DemoPeople.POLICIES_OFFICER : DemoPeople.OFFICER;
        assertThat(visits.open(officer, "/dossiers/" + id).status()).isEqualTo(200);
        assertThat(visits.open(other, "/dossiers/" + id).status()).isEqualTo(404);
        assertThat(visits.open(officer, "/dossiers/" + id + "/formulaire").status()).isEqualTo(200);
        assertThat(clocks.ofApplication(id.value()))
                .anySatisfy(one -> assertThat(one.lastDay()).isEqualTo(silence));
    }
}
