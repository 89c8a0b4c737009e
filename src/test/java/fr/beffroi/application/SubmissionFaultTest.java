package fr.beffroi.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.application.submission.Submission;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Outcome.Done;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DossierFacts;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.ServiceTest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A submission that breaks in the middle leaves nothing behind, and can be done again. */
@ServiceTest
class SubmissionFaultTest {

    @Autowired private Dossiers dossiers;
    @Autowired private DossierFacts facts;
    @Autowired private Submission submission;
    @Autowired private SealedVersions versions;
    @Autowired private JdbcClient jdbc;
    @Autowired private Clock clock;

    @AfterEach
    void mend() {
        DemoPeople.actAsNobody();
        for (String table :
                List.of(
                        "application_version",
                        "funding_request",
                        "process_start",
                        "timeline_entry")) {
            jdbc.sql("drop trigger if exists break_in_test on " + table).update();
        }
        jdbc.sql("drop function if exists break_in_test").update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application_version", "funding_request", "process_start", "timeline_entry"})
    void leavesADraftThatCanBeSubmittedAgain(String table) {
        ApplicationId id = dossiers.aDraft().filled();
        int lastNumber = lastNumber();
        DemoPeople.actAs(DemoPeople.TREASURER);
        breakOn(table);

        assertThatThrownBy(() -> submission.submit(id, clock.instant(), Locale.FRENCH))
                .isInstanceOf(DataAccessException.class);

        assertThat(dossiers.read(id).isDraft()).isTrue();
        assertThat(versions.all(id)).isEmpty();
        assertThat(facts.of(id)).isEmpty();
        assertThat(count("process_start", "business_key", id.toString())).isZero();
        assertThat(count("act_ru_execution", "business_key_", id.toString())).isZero();
        assertThat(lastNumber()).isEqualTo(lastNumber);

        mend();
        DemoPeople.actAs(DemoPeople.TREASURER);
        assertThat(submission.submit(id, clock.instant(), Locale.FRENCH)).isInstanceOf(Done.class);
        assertThat(facts.of(id)).containsExactly("application.submitted");
    }

    @Test
    void noDossierIsReceivedWithoutANumber() {
        ApplicationId id = dossiers.aDraft().begun();

        assertThatThrownBy(() ->
                        jdbc.sql("update application set submitted_at = now() where id = :id")
                                .param("id", id.value())
                                .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("without a number");
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

    private int lastNumber() {
        return jdbc.sql("select coalesce(max(last), 0) from application_number")
                .query(Integer.class)
                .single();
    }

    private int count(String table, String column, String value) {
        return jdbc.sql("select count(*) from " + table + " where " + column + " = :value")
                .param("value", value)
                .query(Integer.class)
                .single();
    }
}
