package fr.beffroi.review.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.Applications;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DossierFacts;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.LocalRegister;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class ExternalChecksTest {

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private Applications applications;
    @Autowired private DossierFacts facts;
    @Autowired private LocalRegister register;
    @Autowired private Visits visits;
    @Autowired private TurnableClock clock;
    @Autowired private JdbcClient jdbc;

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    @Test
    void officersReadWhatEverySourceSaysAndWhen() {
        String title = "Vérifié " + ThreadLocalRandom.current().nextLong();
        ApplicationId before = dossiers.aDraft().titled(title + " a").submitted();
        ApplicationId id = dossiers.aDraft().titled(title + " b").submitted();
        examination.runDue(id);
        assertThat(page(id)).contains("Aucune vérification n’est encore lancée");

        assertThat(examination.findComplete(id, DemoPeople.OFFICER).isDone()).isTrue();

        assertThat(page(id))
                .contains("Établissement actif, SIRET 325 148 583 00017")
                .contains("2024, Adultes-relais (ANCT) : 3 subventions, 68")
                .contains("Commune principale : Lens (62498)")
                .contains("Contrat souscrit le ")
                .contains(applications.get(before).requireNumber(), "À regarder")
                .contains("Niveau de risque", "Faible", "1er décembre 2026 à ")
                .doesNotContain("??", "En cours");
        assertThat(facts.data(id, "external-checks.completed").toString())
                .contains("\"byHand\":[]", "DOUBLE_FUNDING");
        assertThat(
                        jdbc.sql(
                                        """
                                        select action from audit_entry
                                        where object_id = :id and action = 'risk.rate'
                                        """)
                                .param("id", examination.request(id).id().toString())
                                .query(String.class)
                                .list())
                .hasSize(1);
    }

    @Test
    void whatASourceDoesNotAnswerIsCheckedByHandOnce() {
        ApplicationId id = dossiers.aDraft().by(DemoPeople.ACTION_JEUNESSE).submitted();
        String siret = applications.get(id).siret().value();
        examination.runDue(id);
        register.failsOn(siret);
        assertThat(examination.findComplete(id, DemoPeople.OFFICER).isDone()).isTrue();
        assertThat(page(id)).contains("En cours", "toutes les deux heures");
        clock.forward(Duration.ofDays(2).plusMinutes(1));
        examination.runDue(id);
        register.knows(applications.get(id).siret(), applications.get(id).organisationName());
        assertThat(examination.openTaskKeys(id)).contains("UT_check_by_hand");
        assertThat(page(id)).contains("Vérifier à la main : Identité de l’organisme");

        var task = examination.task(id, DemoPeople.OFFICER, "UT_check_by_hand");
        Answer wrong = post(id, Map.of("taskId", task.id(), "note", "Kbis du jour"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("Choisissez le résultat", "Kbis du jour");

        var result = Map.of("taskId", task.id(), "outcome", "CLEAR", "note", "Avis Sirene du jour");
        assertThat(post(id, result).isDone()).isTrue();
        Answer again = post(id, result);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("Avis Sirene du jour", "Vous avez déjà fait");
        assertThat(page(id)).contains("à la main par Hélène Carlier", "Avis Sirene du jour");
        examination.runDue(id);
        assertThat(facts.data(id, "external-checks.completed").toString()).contains("IDENTITY");
    }

    private Answer post(ApplicationId id, Map<String, String> fields) {
        return visits.post(DemoPeople.OFFICER, "/dossiers/" + id + "/verifications", fields);
    }

    private String page(ApplicationId id) {
        return visits.open(DemoPeople.OFFICER, "/dossiers/" + id + "/verifications").body();
    }
}
