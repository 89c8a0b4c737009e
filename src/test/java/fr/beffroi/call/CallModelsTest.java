package fr.beffroi.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.document.StoredDocument;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.SamplePdf;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Files to fill in that a call offers for its documents. */
@ServiceTest
class CallModelsTest {

    private static final String SEEDED = "/appels/fipd-d-2027-62/modeles/POUVOIR_DELEGATION";

    @Autowired private CallBooks books;
    @Autowired private CallModels models;
    @Autowired private Calls calls;
    @Autowired private Dossiers dossiers;
    @Autowired private Visits visits;
    @Autowired private JsonMapper json;
    @Autowired private TransactionTemplate transaction;

    @Test
    void areOfferedOnThePageOfTheCallAndBesideTheUpload() throws IOException {
        ApplicationId draft = dossiers.aDraft().begun();
        assertThat(visits.open(DemoPeople.TREASURER, "/appels/fipd-d-2027-62").body())
                .contains(SEEDED, "Modèle à remplir pour « Pouvoir donné au signataire » (ODT)");
        assertThat(visits.open(DemoPeople.TREASURER, "/demandes/" + draft + "/pieces").body())
                .contains(SEEDED);
        assertThat(visits.file(DemoPeople.TREASURER, SEEDED))
                .isEqualTo(
                        new ClassPathResource(
                                        "seeds/calls/fipd-d-2027-62/models/pouvoir-au-signataire.odt")
                                .getContentAsByteArray());
        CallForProjects call = calls.findByCode("fipd-d-2027-62").orElseThrow();
        assertThat(models.find(call.id(), "POUVOIR_DELEGATION"))
                .map(StoredDocument::mediaType)
                .hasValue("application/vnd.oasis.opendocument.text");
        assertThat(visits.open(DemoPeople.TREASURER, "/appels/fipd-d-2027-62/modeles/RIB").status())
                .isEqualTo(404);
    }

    @Test
    void oneThatIsMissingOrNotWhatItSaysRefusesTheCallWithThePlace() {
        String place = "call.json#/documents/0/model: ";
        assertThatThrownBy(() -> load("essai-modele-1", "plan.pdf", Map.of()))
                .isInstanceOf(FormFault.class)
                .hasMessage(place + "No file models/plan.pdf");
        assertThatThrownBy(
                        () -> load("essai-modele-1", "plan.odt", Map.of("plan.odt", pdf("un PDF"))))
                .isInstanceOf(FormFault.class)
                .hasMessageStartingWith(place)
                .hasMessageContaining("plan.odt");
        assertThatThrownBy(() ->
                        load(
                                "essai-modele-1",
                                "plan.pdf",
                                Map.of("plan.pdf", "MZ".getBytes(StandardCharsets.US_ASCII))))
                .isInstanceOf(FormFault.class)
                .hasMessageStartingWith(place);
        assertThat(calls.findByCode("essai-modele-1")).isEmpty();
    }

    @Test
    void oneThatChangesIsOfferedAnewAndOneThatLeavesIsNot() {
        byte[] first = pdf("Premier");
        String code = "essai-modele-2";
        CallForProjects call = load(code, "plan.pdf", Map.of("plan.pdf", first));
        StoredDocument kept = models.find(call.id(), "RIB").orElseThrow();

        load(code, "plan.pdf", Map.of("plan.pdf", first));
        assertThat(models.find(call.id(), "RIB")).hasValue(kept);
        load(code, "plan.pdf", Map.of("plan.pdf", pdf("Second")));
        assertThat(models.find(call.id(), "RIB").orElseThrow().sha256())
                .isNotEqualTo(kept.sha256());
        load(code, "", Map.of());
        assertThat(models.find(call.id(), "RIB")).isEmpty();
        assertThat(visits.open(DemoPeople.TREASURER, "/appels/" + code + "/modeles/RIB").status())
                .isEqualTo(404);
    }

    @Test
    void aNameLeadsNowhereElse() {
        assertThat(CallModels.isName("plan-de-financement_2027.ods")).isTrue();
        for (String name : new String[] {"../call.json", "a/b.pdf", ".htaccess", "", "a\\b.pdf"}) {
            assertThat(CallModels.isName(name)).as(name).isFalse();
        }
    }

    private static byte[] pdf(String title) {
        return SamplePdf.saying(title);
    }

    /** A call that no public page shows, with a model for its first document. */
    private CallForProjects load(String code, String model, Map<String, byte[]> files) {
        ObjectNode file = json("seeds/calls/fipd-d-2027-62/call.json");
        file.put("code", code).put("classification", "RESTRICTED");
        TestCalls.withoutModels(file);
        if (!model.isEmpty()) {
            ((ObjectNode) file.path("documents").get(0)).put("model", model);
        }
        JsonMapper lenient =
                json.rebuild().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();
        CallFile call = lenient.treeToValue(file, CallFile.class);
        transaction.executeWithoutResult(
                _ -> books.load(new CallFolder(call, null, null, Map.of(), files)));
        return calls.findByCode(code).orElseThrow();
    }

    private ObjectNode json(String path) {
        try {
            return (ObjectNode) json.readTree(new ClassPathResource(path).getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
