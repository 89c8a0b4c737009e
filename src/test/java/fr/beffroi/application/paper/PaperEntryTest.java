package fr.beffroi.application.paper;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.Newcomers;
import fr.beffroi.testing.PaperPost;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;

/** What an officer types about a paper, and what happens when two enter it. */
@ServiceTest
class PaperEntryTest {

    @Autowired private Visits visits;
    @Autowired private PaperPost post;
    @Autowired private Newcomers newcomers;
    @Autowired private TurnableClock clock;
    @Autowired private JdbcClient jdbc;

    private OrganisationId association = OrganisationId.next();

    @BeforeEach
    void anAssociation() {
        association = newcomers.association("La Fanfare du Bassin");
    }

    @AfterEach
    void reset() {
        clock.reset();
        DemoPeople.actAsNobody();
    }

    @Test
    void anotherServiceEntersNothing() {
        MockMultipartFile scan = PaperPost.scan("un dossier");

        assertThat(visits.open(DemoPeople.REGION_OFFICER, PaperPost.ADDRESS).status())
                .isEqualTo(403);
        assertThat(post.begin(DemoPeople.REGION_OFFICER, association, Map.of(), scan).status())
                .isEqualTo(403);
        assertThat(visits.open(DemoPeople.TREASURER, "/saisies").status()).isEqualTo(403);
        assertThat(visits.open(DemoPeople.REGION_OFFICER, "/saisies").body())
                .doesNotContain("fipd-d-2027-62");
    }

    @Test
    void anUnreadableNumberIsSaid() {
        assertThat(ask("3251485830001").body()).contains("href=\"#organisme\"", "14 chiffres");
        assertThat(ask("W62").body()).contains("10 caractères");
        assertThat(ask("").body()).contains("href=\"#organisme\"");
        Answer unknown = ask(Newcomers.someSiret().value());
        assertThat(unknown.status()).isEqualTo(200);
        assertThat(unknown.body()).contains("Il n’est pas encore connu ici", "id=\"representant\"");
        assertThat(ask("325 148 583 00017").body()).contains("CENTRE CULTUREL");
    }

    @Test
    void whoWritesOnPaperMayHaveNeitherTelephoneNorEmail() {
        Map<String, String> said =
                new HashMap<>(
                        Map.of(
                                "organisme", Newcomers.someSiret().value(),
                                "nom", "Les Boulistes de la Deûle",
                                "nature", "ASSOCIATION",
                                "adresse", "3 rue Verte, 62300 Lens",
                                "commune", "62498",
                                "representant", "Claude Mercier",
                                "fonction", "présidente",
                                "courrielReponse", ""));
        said.put("courriel", "nulle part");
        assertThat(wrong(said))
                .contains("href=\"#courriel\"")
                .doesNotContain("href=\"#telephone\"");
        said.put("courriel", "");
        assertThat(post.begin(association, said).isDone()).isTrue();
    }

    @Test
    void theDateOfReceiptIsJudgedAgainstTheCall() {
        assertThat(wrong(Map.of("reception", ""))).contains("Indiquez la date de réception");
        assertThat(wrong(Map.of("reception", "2026-12-02")))
                .contains("ne peuvent pas être après le 1er décembre 2026", "Claude Mercier");
        assertThat(wrong(Map.of("reception", "2026-12-01", "heure", "10:30")))
                .contains("ne peuvent pas être après");
        assertThat(wrong(Map.of("reception", "2020-01-03"))).contains("arrivé trop tôt");
        assertThat(wrong(Map.of("reception", "2026-11-30", "heure", "midi")))
                .contains("href=\"#heure\"");
        assertThat(wrong(Map.of("cachet", "2026-12-01"))).contains("href=\"#cachet\"");
        assertThat(wrong(Map.of("courrielReponse", "nulle part")))
                .contains("href=\"#courrielReponse\"");
        assertThat(wrong(Map.of("signataire", " "))).contains("href=\"#signataire\"");
    }

    @Test
    void aDayOnWhichTheServiceIsClosedIsConfirmed() {
        assertThat(wrong(Map.of("reception", "2026-11-29")))
                .as("a Sunday")
                .contains("Le service est fermé le 29 novembre 2026");
        clock.set(ZonedDateTime.parse("2027-01-04T10:00:00+01:00").toInstant());
        assertThat(wrong(Map.of("reception", "2027-01-01")))
                .as("a holiday")
                .contains("Le service est fermé le 1er janvier 2027", "id=\"confirmation\"");

        Answer confirmed =
                post.begin(association, Map.of("reception", "2027-01-01", "confirmation", "true"));
        assertThat(confirmed.isDone()).isTrue();
    }

    @Test
    void afterTheClosingOnlyThePostmarkSavesIt() {
        String closes =
                jdbc.sql(
                                """
                                select to_char(closes_at at time zone 'Europe/Paris', 'YYYY-MM-DD')
                                from call_for_projects where code = 'fipd-d-2027-62'
                                """)
                        .query(String.class)
                        .single();
        assertThat(closes).isEqualTo("2027-02-26");
        clock.set(ZonedDateTime.parse("2027-03-02T10:00:00+01:00").toInstant());

        assertThat(wrong(Map.of("reception", "2027-03-01"))).contains("arrivé trop tard");
        assertThat(wrong(Map.of("reception", "2027-03-01", "cachet", "2027-02-27")))
                .contains("arrivé trop tard");
        assertThat(wrong(Map.of("reception", "2027-03-01", "cachet", "0027-02-26")))
                .contains("vérifiez l’année");
        var late =
                post.begin(association, Map.of("reception", "2027-03-01", "cachet", "2027-02-26"));
        var id = post.draft(late);
        post.copyOut(id);
        assertThat(post.register(id).location()).isEqualTo("/dossiers/" + id);
        assertThat(post.register(id).location()).as("clicked twice").isEqualTo("/dossiers/" + id);
    }

    @Test
    void theSamePaperEnteredTwiceIsOneDraft() {
        MockMultipartFile scan = PaperPost.scan("un dossier de " + association);

        Answer first = post.begin(DemoPeople.OFFICER, association, Map.of(), scan);
        Answer again = post.begin(DemoPeople.OFFICER, association, Map.of(), scan);
        Answer colleague = post.begin(DemoPeople.SECOND_OFFICER, association, Map.of(), scan);

        assertThat(again.location()).isEqualTo(first.location());
        assertThat(colleague.location()).isEqualTo(first.location());
    }

    @Test
    void twoOfficersAtOnceAreToldOfEachOther() throws Exception {
        List<Callable<Answer>> both =
                List.of(
                        () -> enter(DemoPeople.OFFICER, "numérisé ici"),
                        () -> enter(DemoPeople.SECOND_OFFICER, "numérisé là"));
        List<Answer> answers;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            answers = threads.invokeAll(both).stream().map(Future::resultNow).toList();
        }

        assertThat(answers).filteredOn(Answer::isDone).hasSize(1);
        Answer refused = answers.stream().filter(a -> !a.isDone()).findFirst().orElseThrow();
        assertThat(refused.body())
                .contains("a déjà été saisi par", "href=\"#autre\"", "Claude Mercier");
        assertThat(post.begin(association, Map.of("autre", "true")).isDone())
                .as("one more paper of the same association")
                .isTrue();
    }

    @Test
    void withoutItsScanNothingBeginsAndNothingTypedIsLost() {
        Answer answer =
                post.begin(
                        DemoPeople.OFFICER,
                        association,
                        Map.of("adresseReponse", "12 quai Nord, 62100 Calais"),
                        new MockMultipartFile("fichiers", "", "application/pdf", new byte[0]));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains("href=\"#fichiers\"", "12 quai Nord, 62100 Calais", "Claude Mercier");
    }

    private Answer enter(DemoPerson officer, String scan) {
        return post.begin(officer, association, Map.of(), PaperPost.scan(scan + association));
    }

    private Answer ask(String number) {
        return visits.open(DemoPeople.OFFICER, PaperPost.ADDRESS + "?organisme=" + number);
    }

    private String wrong(Map<String, String> fields) {
        Answer answer = post.begin(association, fields);
        assertThat(answer.status()).isEqualTo(400);
        return answer.body();
    }
}
