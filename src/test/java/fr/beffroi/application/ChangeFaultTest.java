package fr.beffroi.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.Changes;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DossierFacts;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.SamplePdf;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;

/** A change of files that breaks in the middle leaves the files in force, and can be sent again. */
@ServiceTest
class ChangeFaultTest {

    @Autowired private Dossiers dossiers;
    @Autowired private Changes changes;
    @Autowired private Examination examination;
    @Autowired private DossierFacts facts;
    @Autowired private SealedVersions versions;
    @Autowired private SupportingDocuments documents;
    @Autowired private Visits visits;
    @Autowired private JdbcClient jdbc;

    @AfterEach
    void mend() {
        DemoPeople.actAsNobody();
        for (String table : List.of("attachment", "application_version", "timeline_entry")) {
            jdbc.sql("drop trigger if exists break_in_test on " + table).update();
        }
        jdbc.sql("drop function if exists break_in_test").update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"attachment", "application_version", "timeline_entry"})
    void leavesTheVersionInForce(String table) {
        ApplicationId id = dossiers.aDraft().submitted();
        examination.runDue(id);
        List<SupportingDocument> before = documents.of(id);
        UUID change = changes.begin(id);
        visits.post(
                DemoPeople.TREASURER,
                "/demandes/" + id + "/pieces",
                Map.of("code", "AUTRE"),
                new MockMultipartFile(
                        "fichiers", "plan.pdf", "application/pdf", SamplePdf.saying("Plan " + id)));
        breakOn(table);

        assertThatThrownBy(() -> changes.seal(id, change)).isInstanceOf(DataAccessException.class);

        assertThat(documents.of(id)).isEqualTo(before);
        assertThat(versions.all(id)).hasSize(1);
        assertThat(facts.of(id)).doesNotContain("application.amended");
        mend();
        SealedVersion sealed = changes.seal(id, change);
        assertThat(sealed.version()).isEqualTo(2);
        assertThat(changes.seal(id, change).seal()).as("a second click").isEqualTo(sealed.seal());
        assertThat(documents.of(id))
                .filteredOn(document -> document.code().equals("AUTRE"))
                .hasSize(1);
        assertThat(facts.of(id)).containsOnlyOnce("application.amended");
    }

    private void breakOn(String table) {
        jdbc.sql(
                        """
                        create function break_in_test() returns trigger language plpgsql as
                        'begin raise exception ''broken in the middle''; end'
                        """)
                .update();
        jdbc.sql(
                        "create trigger break_in_test after insert on "
                                + table
                                + " for each row execute function break_in_test()")
                .update();
    }
}
