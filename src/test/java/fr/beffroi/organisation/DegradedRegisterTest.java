package fr.beffroi.organisation;

import static fr.beffroi.testing.DemoPeople.OTHER_TREASURER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.FundingRequestState;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.Siret;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.LocalRegister;
import fr.beffroi.testing.Newcomers;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** The register is down: one goes on, officers see it, nobody signs, and it clears by itself. */
@ServiceTest
class DegradedRegisterTest {

    @Autowired private WebApplicationContext context;
    @Autowired private LocalRegister register;
    @Autowired private RegisterRounds rounds;
    @Autowired private OrganisationRows rows;
    @Autowired private Verifications verifications;
    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private TurnableClock clock;
    @Autowired private JdbcClient jdbc;

    private final Siret siret = Newcomers.someSiret();

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    @Test
    void oneGoesOnWithoutTheRegisterAndItClearsByItselfWhenItAnswers() {
        register.failsOn(siret.value());
        OrganisationId id = registered("Amicale sans répertoire");
        assertThat(verifications.of(id).state()).isEqualTo(RegisterState.AWAY);

        rounds.run();
        assertThat(verifications.of(id).state()).isEqualTo(RegisterState.AWAY);
        register.knows(siret, "AMICALE DU REPERTOIRE");
        rounds.run();
        assertThat(verifications.of(id).state())
                .as("not asked again before two hours")
                .isEqualTo(RegisterState.AWAY);
        clock.forward(Duration.ofHours(2).plusMinutes(1));
        rounds.run();

        assertThat(verifications.of(id).state()).isEqualTo(RegisterState.FOUND);
        assertThat(rows.find(id).orElseThrow().name()).isEqualTo("AMICALE DU REPERTOIRE");
        assertThat(verifications.bar(id)).isEmpty();
        assertThat(journal(id)).isEqualTo("organisation.register-answered");
    }

    @Test
    void officersSeeItAndNobodySignsUntilTheRegisterAnswered() {
        register.failsOn(siret.value());
        OrganisationId id = registered("Amicale à vérifier");
        ApplicationId dossier =
                dossiers.aDraft().by(id).by(OTHER_TREASURER).asking(9_000).submitted();
        assertThat(visits().open(DemoPeople.OFFICER, "/dossiers/" + dossier).body())
                .contains("Organisme non vérifié", "le répertoire n’a pas répondu");
        examination.upToTheReport(dossier);
        assertThat(examination.openTaskKeys(dossier)).as("the register is waited for").isEmpty();
        clock.forward(Duration.ofDays(2).plusMinutes(1));
        examination.doTask(
                dossier,
                DemoPeople.OFFICER,
                "UT_check_by_hand",
                "verifications",
                "outcome",
                "CLEAR",
                "note",
                "Avis de situation du jour.");
        examination.report(dossier, DemoPeople.OFFICER, "9 000", "");
        examination.committee(dossier, DemoPeople.COMMITTEE_SECRETARY, "FAVOURABLE", "9 000", "");

        String page =
                visits().open(DemoPeople.CABINET_DIRECTOR, "/dossiers/" + dossier + "/decision")
                        .body();
        assertThat(page).contains("L’organisme n’est pas encore vérifié");
        Answer refused = examination.sign(dossier, DemoPeople.CABINET_DIRECTOR);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("La signature sera possible dès qu’il répondra");
        assertThat(examination.state(dossier)).isEqualTo(FundingRequestState.ACT_IN_SIGNATURE);

        register.knows(siret, "AMICALE VERIFIEE");
        clock.forward(Duration.ofHours(2).plusMinutes(1));
        rounds.run();
        assertThat(dossiers.read(dossier).organisationName())
                .as("the dossier follows the register, which nobody has to validate")
                .isEqualTo("AMICALE VERIFIEE");
        assertThat(examination.sign(dossier, DemoPeople.CABINET_DIRECTOR).isDone()).isTrue();
        assertThat(examination.state(dossier)).isEqualTo(FundingRequestState.AWARDED);
        assertThat(visits().open(DemoPeople.OFFICER, "/dossiers/" + dossier).body())
                .doesNotContain("Organisme non vérifié");
    }

    @Test
    void anOfficerVouchesForOneThatTheRegisterDoesNotKnow() {
        OrganisationId id = registered("Amicale inconnue");
        ApplicationId dossier = dossiers.aDraft().by(id).by(OTHER_TREASURER).submitted();
        String address = "/dossiers/" + dossier + "/organisme/confirmation";
        assertThat(verifications.of(id).state()).isEqualTo(RegisterState.UNKNOWN);

        visits().post(DemoPeople.OFFICER, address, Map.of("motif", "  "));
        assertThat(verifications.bar(id)).isPresent();
        assertThat(
                        visits().post(DemoPeople.REGION_OFFICER, address, Map.of("motif", "Vu"))
                                .status())
                .isEqualTo(404);
        visits().post(DemoPeople.OFFICER, address, Map.of("motif", "Récépissé du 3 mars 2025"));

        assertThat(verifications.bar(id)).isEmpty();
        assertThat(journal(id)).isEqualTo("organisation.confirm");
        assertThat(visits().open(DemoPeople.SECOND_OFFICER, "/dossiers/" + dossier).body())
                .contains("Oui, par un agent : Récépissé du 3 mars 2025");
    }

    @Test
    void aClosedEstablishmentIsRefusedWithItsDate() {
        register.says(
                siret.value(),
                LocalRegister.answer(
                        """
                        {"nom_complet": "FERMEE", "siege": {"siret": "%s",
                         "etat_administratif": "F", "date_fermeture": "2024-06-30"}}
                        """
                                .formatted(siret)));

        Answer refused = register("Amicale fermée");

        assertThat(refused.body()).contains("fermé depuis le 30 juin 2024", "href=\"#siret\"");
        assertThat(rows.find(siret)).isEmpty();
    }

    @Test
    void whatTheRegisterKnowsIsNotTypedAgainAndAnotherRnaIsRefused() {
        register.says(siret.value(), LocalRegister.answer(known("W621000123")));
        String address = "/organisations/nouvelle/" + siret;

        assertThat(visits().open(OTHER_TREASURER, address).body())
                .contains("AMIS DU PORT", "value=\"W621000123\"", "value=\"1 quai Gambetta\"")
                .contains("value=\"ASSOCIATION\" selected", "Boulogne-sur-Mer (62160)");
        var typed = fields("");
        typed.put("rna", "W621000999");
        assertThat(visits().post(OTHER_TREASURER, address, typed).body())
                .contains("Le répertoire donne un autre numéro RNA");
    }

    @Test
    void anAssociationIsFoundByItsRna() {
        String rna = "W62" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);
        assertThat(ask(rna).body()).contains("ne connaît pas d’association au numéro " + rna);
        register.failsOn(rna);
        assertThat(ask(rna).body()).contains("nous ne pouvons pas chercher par numéro RNA");
        register.says(rna, LocalRegister.answer(known(rna)));
        assertThat(ask(rna).location()).isEqualTo("/organisations/nouvelle/" + siret);
        String other = known(rna).replace(siret.value(), Newcomers.someSiret().value());
        register.says(rna, LocalRegister.answer(known(rna) + "," + other));
        assertThat(ask(rna).body())
                .contains("Plusieurs organismes portent ce numéro")
                .contains("href=\"/organisations/nouvelle/" + siret + '"');
    }

    private Answer ask(String number) {
        return visits().post(OTHER_TREASURER, "/organisations/nouvelle", Map.of("siret", number));
    }

    private String known(String rna) {
        return """
        {"nom_complet": "AMIS DU PORT", "nature_juridique": "9220",
         "siege": {"siret": "%s", "etat_administratif": "A", "commune": "62160",
         "adresse": "1 quai Gambetta"}, "complements": {"identifiant_association": "%s"}}
        """
                .formatted(siret, rna);
    }

    private OrganisationId registered(String name) {
        assertThat(register(name).location()).isEqualTo("/espace");
        return rows.find(siret).orElseThrow().id();
    }

    private Answer register(String name) {
        return visits().post(OTHER_TREASURER, "/organisations/nouvelle/" + siret, fields(name));
    }

    private static Map<String, String> fields(String name) {
        return new HashMap<>(
                Map.of(
                        "nom", name,
                        "nature", "ASSOCIATION",
                        "adresse", "3 rue Verte, 62300 Lens",
                        "commune", "Lens",
                        "representant", "Claude Mercier",
                        "fonction", "présidente",
                        "telephone", "03 21 00 00 00",
                        "courriel", "presidence@exemple.fr"));
    }

    private String journal(OrganisationId id) {
        return jdbc.sql(
                        """
                        select action from audit_entry
                        where object_id = :id order by id desc limit 1
                        """)
                .param("id", id.toString())
                .query(String.class)
                .single();
    }

    private Visits visits() {
        return new Visits(context);
    }
}
