package fr.beffroi.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.account.Role;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Newcomers;
import fr.beffroi.testing.SamplePdf;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;

/** The pages of a draft, without scripts. */
@ServiceTest
class DraftPagesTest {

    private static final DemoPerson ME = DemoPeople.TREASURER;
    private static final String CALL = "fipd-d-2027-62";

    @Autowired private Dossiers dossiers;
    @Autowired private Visits visits;
    @Autowired private SupportingDocuments documents;
    @Autowired private TurnableClock clock;
    @Autowired private Newcomers newcomers;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private Answer begin(DemoPerson person, Map<String, String> more) {
        var fields = new HashMap<>(more);
        fields.put("appel", CALL);
        return visits.post(person, "/demandes", fields);
    }

    private Answer save(DemoPerson person, ApplicationId id, Map<String, String> fields) {
        return visits.post(person, "/demandes/" + id + "/formulaire/projet", fields);
    }

    private String project(ApplicationId id) {
        return visits.open(ME, "/demandes/" + id + "/formulaire/projet").body();
    }

    @Test
    void whoseKindACallIsNotMeantForIsToldBeforeBeginning() {
        String communes =
                visits.open(ME, "/demandes/nouvelle?appel=feder-numerique-2027-hdf").body();
        assertThat(communes)
                .contains("Cet appel ne prévoit pas de demande d’un organisme comme")
                .contains("nature : Association", "Commencer la demande");
        assertThat(visits.open(ME, "/demandes/nouvelle?appel=" + CALL).body())
                .doesNotContain("ne prévoit pas de demande");
    }

    @Test
    void aCallThatIsNotOpenYetIsNotSaidToBeClosed() {
        assertThat(visits.open(ME, "/demandes/nouvelle?appel=detr-dsil-2027-62").body())
                .contains("Vous pourrez déposer une demande à partir du")
                .doesNotContain("clos depuis", "Commencer la demande");
    }

    @Test
    void anAdviserWithoutAMandateIsLedToTheMandates() {
        DemoPerson adviser = newcomers.agent("Odile", Role.MEDIATION);
        assertThat(visits.open(adviser, "/demandes/nouvelle?appel=" + CALL).location())
                .isEqualTo("/mandats");
    }

    @Test
    void oneGoesOnWithTheDraftThatExistsUnlessAskingForAnother() {
        String organisme = DemoPeople.ACTION_JEUNESSE.toString();
        DemoPerson her = DemoPeople.OTHER_TREASURER;

        String first = begin(her, Map.of("organisme", organisme, "nouvelle", "true")).location();
        String again = begin(her, Map.of("organisme", organisme)).location();
        String another = begin(her, Map.of("organisme", organisme, "nouvelle", "true")).location();

        assertThat(first).matches("/demandes/[0-9a-f-]{36}/formulaire/organisme");
        assertThat(again).isEqualTo(first);
        assertThat(another).isNotEqualTo(first);
    }

    @Test
    void noDraftIsBegunForAnotherOrganisationNorAfterClosing() {
        Map<String, String> others =
                Map.of("organisme", DemoPeople.ACTION_JEUNESSE.toString(), "nouvelle", "true");
        assertThat(begin(ME, others).status()).isEqualTo(404);

        clock.set(ZonedDateTime.parse("2027-02-27T00:00:00+01:00").toInstant());
        Map<String, String> mine =
                Map.of("organisme", DemoPeople.JACQUES_BREL.toString(), "nouvelle", "true");
        assertThat(begin(ME, mine).location()).isEqualTo("/espace");
    }

    @Test
    void theFirstPageIsPrefilledWithWhatIsKnown() {
        ApplicationId id = dossiers.aDraft().begun();

        String page = visits.open(ME, "/demandes/" + id + "/formulaire/organisme").body();

        assertThat(page)
                .contains("CENTRE CULTUREL ET SOCIAL JACQUES BREL", "325 148 583 00017")
                .contains("value=\"Camille Delattre\"")
                .contains("value=\"tresoriere@jacques-brel.demo.beffroi.invalid\"");
    }

    @Test
    void wrongAnswersAreKeptAsTypedAndSaidWrongBesideTheirField() {
        ApplicationId id = dossiers.aDraft().begun();
        String hostile = "\"><script>alert('x')</script> \u202eطفل & ${7*7}";

        Answer saved =
                save(ME, id, Map.of("title", hostile, "startDate", "31/02/2027", "_next", "go-on"));

        assertThat(saved.location()).isEqualTo("/demandes/" + id + "/formulaire/projet");
        String page = project(id);
        assertThat(page)
                .doesNotContain("<script>alert")
                .contains("&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;")
                .contains("\u202eطفل &amp; ${7*7}")
                .contains("value=\"31/02/2027\"")
                .contains("href=\"#startDate\"")
                .contains("id=\"startDate-erreur\"");
    }

    @Test
    void aRightPageLeadsToTheNextOne() {
        ApplicationId id = dossiers.aDraft().begun();

        Answer saved =
                visits.post(
                        ME,
                        "/demandes/" + id + "/formulaire/organisme",
                        Map.of(
                                "contactName", "Camille Delattre",
                                "contactEmail", "camille@domaine.fr",
                                "contactPhone", "03 21 00 00 00",
                                "vat", "NON",
                                "_next", "go-on"));

        assertThat(saved.location()).isEqualTo("/demandes/" + id + "/formulaire/projet");
    }

    @Test
    void documentsAreGivenReplacedAndTakenOut() {
        ApplicationId id = dossiers.aDraft().begun();
        String address = "/demandes/" + id + "/pieces";

        assertThat(visits.post(ME, address + "?code=RIB", pdf("rib.pdf")).isDone()).isTrue();
        SupportingDocument first = documents.of(id).getFirst();
        visits.post(ME, address + "?code=RIB&remplace=" + first.id(), pdf("rib-2027.pdf"));

        assertThat(documents.of(id))
                .singleElement()
                .satisfies(file -> assertThat(file.fileName()).isEqualTo("rib-2027.pdf"));
        SupportingDocument second = documents.of(id).getFirst();
        visits.post(ME, address + "/" + second.id() + "/retrait", Map.of());
        assertThat(documents.of(id)).isEmpty();
    }

    @Test
    void aFileThatDoesNotSuitIsRefusedAtItsFieldWithTheReason() {
        ApplicationId id = dossiers.aDraft().begun();
        String address = "/demandes/" + id + "/pieces?code=RIB";

        Answer empty = visits.post(ME, address, file("vide.pdf", new byte[0]));
        Answer lying =
                visits.post(ME, address, file("rib.pdf", "Je suis un texte".getBytes(UTF_8)));

        for (Answer refused : new Answer[] {empty, lying}) {
            assertThat(refused.status()).isEqualTo(200);
            assertThat(refused.body())
                    .contains("href=\"#fichiers-RIB\"", "id=\"fichiers-RIB-erreur\"");
        }
        assertThat(documents.of(id)).isEmpty();
        String unknown = "/demandes/" + id + "/pieces?code=INCONNU";
        assertThat(visits.post(ME, unknown, pdf("a.pdf")).status()).isEqualTo(404);
    }

    @Test
    void theCheckListsWhatIsMissingWithLinksAndWhoMaySubmit() {
        ApplicationId id = dossiers.aDraft().without("RIB").filled();

        String page = visits.open(ME, "/demandes/" + id + "/verification").body();
        assertThat(page)
                .contains("Document à joindre : Relevé d’identité bancaire (RIB)")
                .contains("/demandes/" + id + "/pieces#fichiers-RIB")
                .doesNotContain("name=\"engagement\"");

        ApplicationId ready = dossiers.aDraft().filled();
        assertThat(visits.open(ME, "/demandes/" + ready + "/verification").body())
                .contains("name=\"engagement\"", "60\u00a0%");
        assertThat(visits.open(DemoPeople.VOLUNTEER, "/demandes/" + ready + "/verification").body())
                .contains("Camille Delattre")
                .doesNotContain("name=\"engagement\"");
    }

    @Test
    void aDoubleClickShowsTheSameDeposit() {
        ApplicationId id = dossiers.aDraft().filled();
        String address = "/demandes/" + id + "/verification";

        assertThat(visits.post(ME, address, Map.of()).body()).contains("href=\"#engagement\"");
        Answer first = visits.post(ME, address, Map.of("engagement", "true"));
        Answer second = visits.post(ME, address, Map.of("engagement", "true"));

        assertThat(first.location()).isEqualTo("/demandes/" + id + "/depot");
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(visits.open(ME, first.location()).body())
                .contains(dossiers.read(id).requireNumber(), "(heure de Paris)");
    }

    @Test
    void afterClosingTheDepositIsRefusedAndTheDraftKept() {
        ApplicationId id = dossiers.aDraft().titled("Trop tard").filled();
        clock.set(ZonedDateTime.parse("2027-02-27T00:00:00+01:00").toInstant());

        Answer refused =
                visits.post(ME, "/demandes/" + id + "/verification", Map.of("engagement", "true"));

        assertThat(refused.body()).contains("Le dépôt était clos", "Votre brouillon est conservé");
        assertThat(dossiers.read(id).isDraft()).isTrue();
        assertThat(project(id)).contains("Trop tard");
    }

    private static MockMultipartFile pdf(String name) {
        return file(name, SamplePdf.saying(name));
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("fichiers", name, "application/pdf", content);
    }
}
