package fr.beffroi.organisation;

import static fr.beffroi.account.Role.ORGANISATION_ADMIN;
import static fr.beffroi.account.Role.ORGANISATION_EDITOR;
import static fr.beffroi.account.Role.ORGANISATION_SIGNATORY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.SealedVersion.SealedFile;
import fr.beffroi.application.SealedVersions;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Newcomers;
import fr.beffroi.testing.SamplePdf;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;

@ServiceTest
class KeptDocumentsTest {

    @Autowired private Visits visits;
    @Autowired private Newcomers newcomers;
    @Autowired private Dossiers dossiers;
    @Autowired private KeptDocumentRows rows;
    @Autowired private SealedVersions versions;
    @Autowired private TurnableClock clock;
    @Autowired private JdbcClient jdbc;

    private OrganisationId id = OrganisationId.next();
    private DemoPerson chair = DemoPeople.TREASURER;

    @BeforeEach
    void anAssociation() {
        id = newcomers.association("Les Voisins");
        chair =
                newcomers.applicant(
                        "Dominique",
                        id,
                        ORGANISATION_ADMIN,
                        ORGANISATION_EDITOR,
                        ORGANISATION_SIGNATORY);
    }

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    @Test
    void isGivenOnceProposedAndSealedAsItWas() {
        assertThat(give("RIB", "2026-03-03", "rib.pdf", "first").isDone()).isTrue();
        String first = rows.of(id).getFirst().sha256();
        ApplicationId draft = dossiers.aDraft().by(id).by(chair).without("RIB").filled();
        String documents = "/demandes/" + draft + "/pieces";
        assertThat(visits.open(chair, documents).body())
                .contains("Utiliser le document de l’organisme, donné le 1er décembre 2026")
                .contains("« rib.pdf », daté du 3 mars 2026");

        Answer used = visits.post(chair, documents + "/reprise", Map.of("code", "RIB"));
        assertThat(used.location()).isEqualTo(documents + "#piece-RIB");
        assertThat(visits.post(chair, documents + "/reprise", Map.of("code", "RIB")).isDone())
                .as("twice the same click")
                .isTrue();
        Answer submitted =
                visits.post(
                        chair,
                        "/demandes/" + draft + "/verification",
                        Map.of("engagement", "true"));
        assertThat(submitted.location()).endsWith("/depot");
        give("RIB", "2026-11-30", "nouveau-rib.pdf", "second");

        assertThat(rows.of(id))
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.fileName()).isEqualTo("nouveau-rib.pdf");
                    assertThat(kept.sha256()).isNotEqualTo(first);
                });
        assertThat(versions.last(draft).files())
                .filteredOn(file -> file.code().equals("RIB"))
                .extracting(SealedFile::sha256)
                .containsExactly(first);
        assertThat(journal())
                .containsExactly("organisation.bank-details", "organisation.bank-details");
    }

    @Test
    void accountsThatAreTooOldAreNoLongerProposed() {
        give("ACCOUNTS", "2025-12-31", "comptes.pdf", "accounts");
        ApplicationId draft = dossiers.aDraft().by(id).by(chair).begun();
        String documents = "/demandes/" + draft + "/pieces";
        assertThat(visits.open(chair, documents).body()).contains("« comptes.pdf »");

        clock.forward(Duration.ofDays(220));

        assertThat(visits.open(chair, "/organisations/" + id + "/documents").body())
                .contains("À renouveler");
        assertThat(
                        visits.post(chair, documents + "/reprise", Map.of("code", "COMPTES_N-1"))
                                .status())
                .isEqualTo(404);
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        assertThat(give("RIB", "", "rib.pdf", "x").body())
                .contains("href=\"#date\"", "Indiquez la date que porte le document");
        assertThat(give("RIB", "2027-01-01", "rib.pdf", "x").status()).isEqualTo(400);
        assertThat(give("", "2026-03-03", "rib.pdf", "x").body()).contains("href=\"#nature\"");
        var text = new MockMultipartFile("fichier", "rib.pdf", "application/pdf", new byte[] {1});
        assertThat(
                        visits.post(
                                        chair,
                                        "/organisations/" + id + "/documents",
                                        Map.of("nature", "RIB", "date", "2026-03-03"),
                                        text)
                                .body())
                .contains("href=\"#fichier\"");
        assertThat(rows.of(id)).isEmpty();
    }

    @Test
    void isReadByThoseWhoActForTheOrganisationAlone() {
        give("STATUTS", "2020-01-01", "statuts.pdf", "statuts");
        String address = "/organisations/" + id + "/documents/" + rows.of(id).getFirst().id();

        assertThat(visits.open(chair, address).status()).isEqualTo(200);
        assertThat(visits.open(DemoPeople.OTHER_TREASURER, address).status()).isEqualTo(404);
        assertThat(visits.open(DemoPeople.OFFICER, address).status()).isEqualTo(403);
    }

    private Answer give(String kind, String date, String name, String text) {
        byte[] pdf = SamplePdf.saying(text + id);
        return visits.post(
                chair,
                "/organisations/" + id + "/documents",
                Map.of("nature", kind, "date", date),
                new MockMultipartFile("fichier", name, "application/pdf", pdf));
    }

    private List<String> journal() {
        return jdbc.sql(
                        """
                        select action from audit_entry
                        where object_kind = 'organisation' and object_id = ? order by id
                        """)
                .param(id.toString())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
