package fr.beffroi.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.document.StoredDocument;
import fr.beffroi.document.Vault;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.SamplePdf;
import fr.beffroi.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What was submitted stays as it was. */
@ServiceTest
class SealTest {

    @Autowired private Dossiers dossiers;
    @Autowired private SealedVersions versions;
    @Autowired private SupportingDocuments documents;
    @Autowired private Vault vault;
    @Autowired private TransactionTemplate transaction;
    @Autowired private JdbcClient jdbc;

    @Test
    void theDatabaseRefusesToChangeASealedVersion() {
        ApplicationId id = dossiers.aDraft().submitted();

        for (String change :
                new String[] {
                    "update application_version set content = '{}' where application_id = :id",
                    "delete from application_version where application_id = :id"
                }) {
            assertThatThrownBy(() -> jdbc.sql(change).param("id", id.value()).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("never changes");
        }
    }

    @Test
    void documentsThatComeLaterMakeANewVersionBesideTheFirst() {
        ApplicationId id = dossiers.aDraft().submitted();
        SealedVersion first = versions.last(id);
        StoredDocument late =
                vault.keepGenerated("statuts.pdf", "application/pdf", SamplePdf.saying("Statuts"));

        transaction.executeWithoutResult(_ -> {
            documents.add(id, "STATUTS", late);
            versions.seal(id, "DOCUMENTS_PROVIDED");
        });

        SealedVersion second = versions.last(id);
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.answers()).isEqualTo(first.answers());
        assertThat(second.files()).hasSize(first.files().size() + 1);
        assertThat(second.seal()).isNotEqualTo(first.seal());
        assertThat(versions.all(id)).last().isEqualTo(first);
        assertThat(dossiers.read(id).requireSubmittedAt()).isBefore(second.sealedAt());
    }

    @Test
    void twoApplicationsWithTheSameAnswersHaveDifferentSeals() {
        String one = versions.last(dossiers.aDraft().submitted()).seal();
        String other = versions.last(dossiers.aDraft().submitted()).seal();

        assertThat(one).isNotEqualTo(other);
    }
}
