package fr.beffroi.application;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.amendment.AmendmentBooks;
import fr.beffroi.application.amendment.SealChange;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Money;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Outcome.Refused;
import fr.beffroi.testing.Changes;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DossierFacts;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A submitted application is changed by a new sealed version, never in place. */
@ServiceTest
class ChangeAfterSubmissionTest {

    private static final Instant LAST_MOMENT =
            ZonedDateTime.parse("2027-02-26T23:59:59.999+01:00").toInstant();
    private static final Instant TOO_LATE =
            ZonedDateTime.parse("2027-02-27T00:00:00+01:00").toInstant();

    @Autowired private Dossiers dossiers;
    @Autowired private Changes changes;
    @Autowired private Examination examination;
    @Autowired private DossierFacts facts;
    @Autowired private SealedVersions versions;
    @Autowired private Amendments amendments;
    @Autowired private AmendmentBooks books;
    @Autowired private SealChange sealing;
    @Autowired private SupportingDocuments documents;
    @Autowired private Visits visits;
    @Autowired private TurnableClock clock;
    @Autowired private JdbcClient jdbc;

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
    void becomesTheNextVersionAndLeavesTheFirstReceipt() {
        ApplicationId id = deposited();
        Application first = dossiers.read(id);

        UUID change = changes.type(id, "title", "Médiation de nuit");
        assertThat(versions.last(id).version()).isEqualTo(1);
        assertThat(dossiers.read(id).title()).isEqualTo("Médiation de soirée");
        changes.seal(id, change);

        SealedVersion second = versions.last(id);
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.reason()).isEqualTo("CHANGE");
        assertThat(second.answers().path("title").asString()).isEqualTo("Médiation de nuit");
        assertThat(versions.all(id).getLast().answers().path("title").asString())
                .isEqualTo("Médiation de soirée");
        Application changed = dossiers.read(id);
        assertThat(changed.title()).isEqualTo("Médiation de nuit");
        assertThat(changed.requireSubmittedAt()).isEqualTo(first.requireSubmittedAt());
        assertThat(changed.number()).isEqualTo(first.number());
        assertThat(facts.of(id)).endsWith("application.amended");
        assertThat(facts.data(id, "application.amended").path("changedFields").toString())
                .isEqualTo("[\"title\"]");
        assertThat(documents.of(id))
                .extracting(SupportingDocument::code)
                .contains("RECEIPT", "CHANGE_RECEIPT");
        assertThat(mails(id)).contains("application/mail/changed");
        assertThat(amendments.sealed(id))
                .extracting(Amendment::changedFields)
                .containsExactly(Set.of("title"));
    }

    @Test
    void theAmountAskedFollows() {
        ApplicationId id = deposited();
        DemoPeople.actAs(DemoPeople.TREASURER);

        Answer begun =
                visits.post(DemoPeople.TREASURER, "/demandes/" + id + "/modification", Map.of());
        assertThat(begun.location()).contains("/formulaire/");
        Answer typed =
                visits.post(
                        DemoPeople.TREASURER,
                        "/demandes/" + id + "/formulaire/budget",
                        Map.of(
                                "_revision.budget", "1000",
                                "budget-expenses-64-remuneration", "20000",
                                "budget-income-74-etat-demande", "10000",
                                "budget-income-ressources-propres", "10000"));
        assertThat(typed.isDone()).isTrue();
        assertThat(dossiers.read(id).amountAsked()).isEqualTo(Money.euros(12_000));
        changes.seal(id, amendments.open(id).orElseThrow().id());

        Application changed = dossiers.read(id);
        assertThat(changed.amountAsked()).isEqualTo(Money.euros(10_000));
        assertThat(changed.requests().getFirst().amountAsked()).isEqualTo(Money.euros(10_000));
    }

    @Test
    void isShownBeforeItIsSentAndToTheOfficerAfter() {
        ApplicationId id = deposited();
        String task = examination.task(id, DemoPeople.OFFICER, "UT_check_completeness").id();
        visits.post(DemoPeople.OFFICER, "/taches/" + task + "/prise", Map.of());
        UUID change = changes.type(id, "title", "Médiation de nuit");
        String check = "/demandes/" + id + "/modification/verification";

        Answer page = visits.open(DemoPeople.TREASURER, check);
        assertThat(page.body())
                .contains("Médiation de soirée", "Médiation de nuit", "Avant", "Après");
        assertThat(visits.open(DemoPeople.VOLUNTEER, check).body())
                .contains("Un signataire de l’organisme doit les envoyer")
                .doesNotContain("name=\"changement\"");
        Answer sent = visits.post(DemoPeople.TREASURER, check, Map.of("changement", change + ""));
        assertThat(sent.location()).isEqualTo("/demandes/" + id);

        String summary = visits.open(DemoPeople.OFFICER, "/dossiers/" + id).body();
        assertThat(summary).contains("Le demandeur a modifié sa demande", "une réponse changée");
        String page2 =
                visits.open(DemoPeople.OFFICER, "/dossiers/" + id + "/modifications?version=2")
                        .body();
        assertThat(page2).contains("Médiation de soirée", "Médiation de nuit");
        assertThat(
                        jdbc.sql("select text_body from outgoing_message where template = :t")
                                .param("t", "application/mail/changed-task")
                                .query(String.class)
                                .list())
                .anyMatch(text -> text.contains(id.toString()));
    }

    @Test
    void canBeGivenUpAndBegunAnewFromWhatIsSealed() {
        ApplicationId id = deposited();
        changes.type(id, "title", "Médiation de nuit");

        Answer given =
                visits.post(
                        DemoPeople.VOLUNTEER,
                        "/demandes/" + id + "/modification/abandon",
                        Map.of());
        assertThat(given.isDone()).isTrue();
        assertThat(amendments.open(id)).isEmpty();
        assertThat(versions.all(id)).hasSize(1);

        visits.post(DemoPeople.TREASURER, "/demandes/" + id + "/modification", Map.of());
        String form =
                visits.open(DemoPeople.TREASURER, "/demandes/" + id + "/formulaire/projet").body();
        assertThat(form).contains("value=\"Médiation de soirée\"");
    }

    @Test
    void changesNothingOrLeavesSomethingWrongIsNotSent() {
        ApplicationId id = deposited();
        UUID change = changes.type(id, "title", "Médiation de soirée");
        assertThat(seal(id, change, clock.instant())).isEqualTo("amendment.refused.same");

        changes.type(id, "title", "");
        assertThat(seal(id, change, clock.instant())).isEqualTo("amendment.refused.incomplete");
        assertThat(versions.all(id)).hasSize(1);
    }

    @Test
    void theMomentOfReceptionJudges() {
        ApplicationId late = deposited();
        ApplicationId inTime = deposited();
        UUID lateChange = changes.type(late, "title", "Trop tard");
        UUID change = changes.type(inTime, "title", "À temps");
        clock.set(TOO_LATE.plusSeconds(30));

        assertThat(seal(late, lateChange, TOO_LATE)).isEqualTo("amendment.refused.closed");
        assertThat(seal(inTime, change, LAST_MOMENT)).isEmpty();

        assertThat(versions.all(late)).hasSize(1);
        assertThat(versions.last(inTime).answers().path("title").asString()).isEqualTo("À temps");
        String page =
                visits.open(
                                DemoPeople.TREASURER,
                                "/demandes/" + late + "/modification/verification")
                        .body();
        assertThat(page)
                .contains("Trop tard", "L’appel est clos")
                .doesNotContain("Envoyer les changements");
        DemoPeople.actAs(DemoPeople.TREASURER);
        assertThat(books.begin(inTime)).isEqualTo(Outcome.refused("amendment.refused.begin"));
    }

    private String seal(ApplicationId id, UUID change, Instant receivedAt) {
        DemoPeople.actAs(DemoPeople.TREASURER);
        return sealing.seal(id, change, receivedAt) instanceof Refused<SealedVersion>(var refusal)
                ? refusal.messageKey()
                : "";
    }

    private List<String> mails(ApplicationId id) {
        return jdbc.sql("select template from outgoing_message where application_id = :id")
                .param("id", id.value())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
