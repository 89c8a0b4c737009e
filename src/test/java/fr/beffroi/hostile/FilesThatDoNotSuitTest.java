package fr.beffroi.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.SupportingDocuments;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.SamplePdf;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockMultipartFile;

/** Files that are not what their name says, empty, or too large, wherever a file can be given. */
@ServiceTest
class FilesThatDoNotSuitTest {

    private static final byte[] TWENTY_ONE_MEGABYTES = new byte[21 * 1024 * 1024];

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private SupportingDocuments documents;
    @Autowired private Visits visits;

    @Test
    void amongTheDocumentsOfADraft() {
        ApplicationId id = dossiers.aDraft().begun();
        String address = "/demandes/" + id + "/pieces?code=RIB";

        refusesAll(
                "fichiers-RIB",
                (name, content) ->
                        visits.post(
                                DemoPeople.TREASURER, address, part("fichiers", name, content)));

        Answer nothing =
                visits.post(DemoPeople.TREASURER, address, part("fichiers", "", new byte[0]));
        Page.of(nothing).blames("fichiers-RIB").says("Choisissez un fichier à joindre.");
        assertThat(documents.of(id)).isEmpty();
    }

    @Test
    void inTheAnswerToARequestAndTheExplanationIsKept() {
        ApplicationId id = dossiers.aDraft().submitted();
        examination.runDue(id);
        examination.askForBankDetails(id, DemoPeople.OFFICER, "2026-12-16");
        String address = "/demandes/" + id + "/complements/RIB?explanation=Mon texte <b>";
        int before = documents.of(id).size();

        refusesAll(
                "file-RIB",
                (name, content) -> {
                    Answer answer =
                            visits.post(
                                    DemoPeople.TREASURER, address, part("file-RIB", name, content));
                    assertThat(answer.body()).contains("Mon texte &lt;b&gt;");
                    return answer;
                });

        assertThat(documents.of(id)).hasSize(before);
    }

    @Test
    void anExplanationGivenWithAFileIsKeptWithIt() {
        ApplicationId id = dossiers.aDraft().submitted();
        examination.runDue(id);
        examination.askForBankDetails(id, DemoPeople.OFFICER, "2026-12-16");
        String address = "/demandes/" + id + "/complements";

        Answer given =
                visits.post(
                        DemoPeople.TREASURER,
                        address + "/RIB?explanation=Nouveau compte",
                        part("file-RIB", "rib.pdf", SamplePdf.saying("RIB")));

        assertThat(given.isDone()).isTrue();
        Page.of(visits.open(DemoPeople.TREASURER, address)).says("rib.pdf", "Nouveau compte");
    }

    @Test
    void withAnOpinionAndItsTextIsKept() {
        ApplicationId id = dossiers.aDraft().submitted();
        examination.runDue(id);
        examination.findComplete(id, DemoPeople.OFFICER);
        String task = examination.task(id, DemoPeople.POLICE, "UT_give_opinion").id();
        String address =
                "/dossiers/"
                        + id
                        + "/avis?verdict=FAVOURABLE&text=Avis motivé&amount=900&taskId="
                        + task;

        refusesAll(
                "file",
                (name, content) -> {
                    Answer answer =
                            visits.post(DemoPeople.POLICE, address, part("file", name, content));
                    Page.of(answer).keeps("Avis motivé").keeps("value=\"900\"");
                    return answer;
                });

        assertThat(examination.openTaskKeys(id))
                .containsExactly("UT_give_opinion", "UT_give_opinion");
    }

    private static void refusesAll(String field, BiFunction<String, byte[], Answer> give) {
        Map<String, byte[]> files =
                Map.of(
                        "vide.pdf", new byte[0],
                        "texte.pdf", sample("testTXT.txt"),
                        "page.pdf", sample("testHTMLBadScript.html"),
                        "contrat.pdf", sample("testJPEG.jpg"),
                        "actif.pdf", sample("testPDF_jsActionOnPage.pdf"),
                        "gros.pdf", TWENTY_ONE_MEGABYTES);
        Map<String, String> reasons =
                Map.of(
                        "vide.pdf", "« vide.pdf » est vide",
                        "texte.pdf", "« texte.pdf » n’est pas d’un type accepté",
                        "page.pdf", "« page.pdf » n’est pas d’un type accepté",
                        "contrat.pdf", "mais le contenu est un fichier JPEG",
                        "actif.pdf", "« actif.pdf » contient un programme",
                        "gros.pdf", "« gros.pdf » est trop volumineux");
        files.forEach((name, content) -> {
            Answer answer = give.apply(name, content);
            assertThat(answer.isDone()).as(name).isFalse();
            Page.of(answer).isSound().blames(field).says(reasons.getOrDefault(name, "?"));
        });
    }

    private static MockMultipartFile part(String field, String name, byte[] content) {
        return new MockMultipartFile(field, name, "application/pdf", content);
    }

    private static byte[] sample(String name) {
        try {
            return new ClassPathResource("uploads/" + name).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
