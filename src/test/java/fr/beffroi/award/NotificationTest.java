package fr.beffroi.award;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.document.Vault;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.messaging.Messages;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class NotificationTest {

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private Visits visits;
    @Autowired private DecisionRows decisions;
    @Autowired private LegalActRows acts;
    @Autowired private NotificationRows notifications;
    @Autowired private Messages messages;
    @Autowired private Vault vault;
    @Autowired private TurnableClock clock;
    @Autowired private JdbcClient db;

    @AfterEach
    void backToTheFirstOfDecember() {
        clock.reset();
    }

    @Test
    void theOrderSaysAllThatTheLawWants() {
        ApplicationId id = awarded("10 000");

        assertThat(text(acts.signatureOf(decision(id).id()).orElseThrow().document()))
                .contains("portant attribution d’une subvention", "10 000 €", "50 %")
                .contains("Médiation de soirée", "325 148 583 00017")
                .contains("Anne Vasseur", "Directrice de cabinet", "Cabinet du préfet")
                .contains("n° 2026-10-01 du 5 janvier 2026", "L. 212-1")
                .contains("soixante jours", "15059", "six mois", "tribunal administratif de Lille")
                .contains("1er mars 2027", "31 décembre 2027")
                .doesNotContain("PROJET");
    }

    @Test
    void aLargeGrantAnnouncesAnAgreementAndNoDateOfPayment() {
        ApplicationId id = dossiers.aDraft().asking(30_000).costing(50_000).submitted();
        examination.runDue(id);
        examination.upToTheSignature(id, "30 000");
        // Above the ceiling of the director's delegation, the dossier is not even open to the
        // cabinet.
        assertThat(examination.sign(id, DemoPeople.CABINET_DIRECTOR).status()).isEqualTo(404);
        assertThat(examination.sign(id, DemoPeople.SECRETARY_GENERAL).isDone()).isTrue();

        assertThat(notification(id).paymentDueOn()).isNull();
        assertThat(text(acts.signatureOf(decision(id).id()).orElseThrow().document()))
                .contains("convention", "80 %", "Secrétaire général");
    }

    @Test
    void theFirstReadingByTheOrganisationIsKeptAsProof() {
        ApplicationId id = awarded("12 000");
        String address = "/demandes/" + id + "/decision/" + decision(id).id() + "/";
        assertThat(notification(id).firstReadAt()).isNull();
        assertThat(visits.open(DemoPeople.OTHER_TREASURER, address + "lettre").status())
                .isEqualTo(404);
        assertThat(visits.open(DemoPeople.OFFICER, address + "lettre").status()).isEqualTo(403);

        assertThat(visits.open(DemoPeople.VOLUNTEER, address + "lettre").status()).isEqualTo(200);

        var first = Objects.requireNonNull(notification(id).firstReadAt());
        assertThat(visits.open(DemoPeople.TREASURER, address + "acte").status()).isEqualTo(200);
        assertThat(notification(id).firstReadAt()).isEqualTo(first);
    }

    @Test
    void theApplicantIsToldAndSeesTheDecisionOnTheDossiersPage() {
        ApplicationId id = awarded("12 000");

        assertThat(messages.ofApplication(id))
                .anySatisfy(mail -> {
                    assertThat(mail.subject()).startsWith("Une décision est prise");
                    assertThat(mail.text()).contains("2 février 2027");
                });
        Answer page = visits.open(DemoPeople.TREASURER, "/demandes/" + id);
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "Une subvention vous est accordée", "12\u202f000\u00a0€", "2 février 2027")
                .doesNotContain("??");
    }

    @Test
    void factsLeaveInTheirOrder() {
        ApplicationId id = awarded("12 000");

        assertThat(facts(id))
                .containsSubsequence(
                        "application.submitted",
                        "receipt.issued",
                        "application.complete",
                        "opinion.requested",
                        "opinion.given",
                        "review.completed",
                        "committee.outcome-given",
                        "credits.reserved",
                        "award.decided",
                        "decision.notified");
    }

    @Test
    void anAwardSupersedesTheRejectionBornOfSilence() {
        ApplicationId id = inSignature("FAVOURABLE");
        turnTo(LocalDate.of(2027, 2, 10));
        examination.runDue(id);

        assertThat(examination.sign(id, DemoPeople.CABINET_DIRECTOR).isDone()).isTrue();

        assertThat(
                        db.sql(
                                        """
                                        select data ->> 'implicitRejectionSuperseded'
                                        from domain_event
                                        where subject = :id and type = 'fr.beffroi.award.decided.v1'
                                        """)
                                .param("id", id.value())
                                .query(String.class)
                                .single())
                .isEqualTo("2027-02-02");
        assertThat(notification(id).appealUntil()).isEqualTo(LocalDate.of(2027, 4, 12));
    }

    @Test
    void aRefusalWithinTheTwoMonthsOfAnImplicitOneStartsThemAgain() {
        ApplicationId id = inSignature("UNFAVOURABLE");
        turnTo(LocalDate.of(2027, 3, 1));
        examination.sign(id, DemoPeople.CABINET_DIRECTOR);

        assertThat(notification(id).appealUntil()).isEqualTo(LocalDate.of(2027, 5, 3));
    }

    @Test
    void aLaterRefusalOnlyConfirms() {
        ApplicationId id = inSignature("UNFAVOURABLE");
        turnTo(LocalDate.of(2027, 4, 10));
        examination.sign(id, DemoPeople.CABINET_DIRECTOR);

        assertThat(notification(id).appealUntil()).isEqualTo(LocalDate.of(2027, 4, 2));
    }

    @Test
    void theDraftIsForThoseWhoExamine() {
        ApplicationId id = inSignature("UNFAVOURABLE");
        String address = "/dossiers/" + id + "/decision/" + decision(id).id() + "/acte";

        assertThat(status(DemoPeople.CABINET_DIRECTOR, address)).isEqualTo(200);
        assertThat(status(DemoPeople.OFFICER, address)).isEqualTo(200);
        assertThat(status(DemoPeople.SECRETARY_GENERAL, address)).isEqualTo(404);
        assertThat(status(DemoPeople.POLICE, address)).isEqualTo(403);
        assertThat(text(acts.draftOf(decision(id).id())))
                .contains("PROJET", "ne répond pas aux priorités");
    }

    private int status(DemoPerson person, String address) {
        return visits.open(person, address).status();
    }

    private ApplicationId awarded(String amount) {
        ApplicationId id = dossiers.aDraft().asking(12_000).costing(20_000).submitted();
        examination.runDue(id);
        examination.upToTheSignature(id, amount);
        assertThat(examination.sign(id, DemoPeople.CABINET_DIRECTOR).isDone()).isTrue();
        return id;
    }

    private ApplicationId inSignature(String way) {
        ApplicationId id = dossiers.aDraft().asking(12_000).costing(20_000).submitted();
        examination.runDue(id);
        examination.upToTheReport(id);
        examination.report(id, DemoPeople.OFFICER, "12 000", "");
        examination.committee(
                id, DemoPeople.COMMITTEE_SECRETARY, way, "12 000", "OUTSIDE_PRIORITIES");
        return id;
    }

    private void turnTo(LocalDate day) {
        clock.set(day.atTime(LocalTime.of(10, 0)).atZone(TurnableClock.PARIS).toInstant());
    }

    private Decision decision(ApplicationId id) {
        return decisions.of(examination.request(id).id()).getFirst();
    }

    private OfficialNotification notification(ApplicationId id) {
        return notifications.of(id).getFirst();
    }

    private List<String> facts(ApplicationId id) {
        return db
                .sql("select type from domain_event where subject = :id order by sequence")
                .param("id", id.value())
                .query((row, number) -> row.getString("type"))
                .list()
                .stream()
                .map(type -> type.replace("fr.beffroi.", "").replace(".v1", ""))
                .toList();
    }

    private String text(DocumentId document) {
        try (InputStream content = vault.open(document);
                var pdf = Loader.loadPDF(content.readAllBytes())) {
            return new PDFTextStripper().getText(pdf).replaceAll("[\\s\u00A0\u202F]+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
