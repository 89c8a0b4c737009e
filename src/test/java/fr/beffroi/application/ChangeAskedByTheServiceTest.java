package fr.beffroi.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.Changes;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DossierFacts;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Once the call is closed, the fields that the service asks for change, and no other. */
@ServiceTest
class ChangeAskedByTheServiceTest {

    private static final Instant TOO_LATE =
            ZonedDateTime.parse("2027-02-27T00:00:00+01:00").toInstant();

    @Autowired private Dossiers dossiers;
    @Autowired private Changes changes;
    @Autowired private Examination examination;
    @Autowired private DossierFacts facts;
    @Autowired private SealedVersions versions;
    @Autowired private Amendments amendments;
    @Autowired private Visits visits;
    @Autowired private TurnableClock clock;
    @Autowired private TransactionTemplate transaction;

    @AfterEach
    void asBefore() {
        clock.reset();
        DemoPeople.actAsNobody();
    }

    private ApplicationId deposited() {
        ApplicationId id = dossiers.aDraft().asking(12_000).costing(20_000).submitted();
        examination.runDue(id);
        return id;
    }

    @Test
    void afterClosingOnlyWhatTheServiceAsksForChanges() {
        ApplicationId id = deposited();
        clock.set(TOO_LATE.plusSeconds(86_400));
        Instant until = TOO_LATE.plusSeconds(10 * 86_400);
        transaction.executeWithoutResult(
                _ -> amendments.ask(id, "correction:1", Set.of("title"), Set.of(), until));

        String form = "/demandes/" + id + "/formulaire/projet";
        String page = visits.open(DemoPeople.TREASURER, form).body();
        assertThat(page).contains("name=\"title\"").doesNotContain("name=\"summary\"");
        visits.post(
                DemoPeople.TREASURER,
                form,
                Map.of(
                        "title",
                        "Corrigé",
                        "_revision.title",
                        "1000",
                        "summary",
                        "Forgé",
                        "_revision.summary",
                        "1000"));
        UUID change = amendments.open(id).orElseThrow().id();
        assertThat(changes.refusal(id, change, until.plusSeconds(1)))
                .isEqualTo("amendment.refused.late");
        assertThat(changes.refusal(id, change, until)).isEmpty();

        SealedVersion sealed = versions.last(id);
        assertThat(sealed.reason()).isEqualTo("CHANGE_ASKED");
        assertThat(sealed.answers().path("title").asString()).isEqualTo("Corrigé");
        assertThat(sealed.answers().path("summary").asString()).startsWith("Des médiateurs");
        assertThat(facts.data(id, "application.amended").path("asked").asBoolean()).isTrue();
    }

    @Test
    void theServiceAsksForFieldsThatExistAndMayStopAsking() {
        ApplicationId id = deposited();
        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(_ ->
                                amendments.ask(
                                        id, "correction:2", Set.of("nowhere"), Set.of(), TOO_LATE)))
                .isInstanceOf(IllegalArgumentException.class);
        clock.set(TOO_LATE.plusSeconds(60));
        transaction.executeWithoutResult(_ -> {
            amendments.ask(
                    id, "correction:3", Set.of("title"), Set.of(), TOO_LATE.plusSeconds(3600));
            amendments.stopAsking(id, "correction:3");
        });
        assertThat(amendments.open(id)).isEmpty();
    }

    @Test
    void whatCanNoLongerBeSentIsSaidToBeSo() {
        ApplicationId id = deposited();
        changes.type(id, "title", "Trop tard");
        String mine = "/demandes/" + id;
        assertThat(visits.open(DemoPeople.TREASURER, mine).body())
                .contains("Une modification est en préparation");

        clock.set(TOO_LATE.plusSeconds(60));

        assertThat(visits.open(DemoPeople.TREASURER, mine).body())
                .contains("Votre modification ne peut plus être envoyée", "Voir ce que j’ai")
                .doesNotContain("Une modification est en préparation", "Continuer les changements");
    }

    @Test
    void aChangeEndsWithItsDossier() {
        ApplicationId id = deposited();
        UUID change = changes.type(id, "title", "Sans suite");
        examination.withdraw(id, DemoPeople.TREASURER);
        examination.runDue(id);

        String mine = "/demandes/" + id;
        String address = mine + "/modification";
        for (String page : List.of("", "/verification")) {
            assertThat(visits.open(DemoPeople.TREASURER, address + page).location())
                    .as(page)
                    .isEqualTo(mine);
        }
        assertThat(visits.open(DemoPeople.TREASURER, mine + "/formulaire/projet").location())
                .isEqualTo(mine);
        assertThat(visits.post(DemoPeople.TREASURER, address, Map.of()).location()).isEqualTo(mine);
        assertThat(
                        visits.post(
                                        DemoPeople.TREASURER,
                                        address + "/verification",
                                        Map.of("changement", change.toString()))
                                .location())
                .isEqualTo(mine);
        assertThat(changes.refusal(id, change, clock.instant()))
                .isEqualTo("amendment.refused.over");
        assertThat(visits.open(DemoPeople.TREASURER, mine).body())
                .doesNotContain("Une modification est en préparation", address);
    }
}
