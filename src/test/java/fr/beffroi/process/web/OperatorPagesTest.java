package fr.beffroi.process.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class OperatorPagesTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"jeton\" value=\"([^\"]+)\"");

    @Autowired private Visits visits;
    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private JdbcClient jdbc;

    @Test
    void anOperatorMovesAProcessWithAReasonAndTheJournalKeepsIt() {
        ApplicationId id = dossiers.aDraft().forFipd().submitted();
        examination.runDue(id);
        String page = "/exploitation/processus/" + id;
        String shown = visits.open(DemoPeople.OPERATOR, page).body();
        assertThat(shown)
                .contains("Contrôler la complétude", "que la loi impose", "Décider de la suite");
        Matcher token = TOKEN.matcher(shown);
        assertThat(token.find()).isTrue();
        var move = Map.of("jeton", token.group(1), "vers", "UT_decide_discontinuance");
        assertThat(
                        visits.open(
                                        DemoPeople.OPERATOR,
                                        page
                                                + "/deplacement?vers=UT_decide_discontinuance&jeton="
                                                + token.group(1))
                                .body())
                .contains("Confirmer le déplacement");
        assertThat(visits.post(DemoPeople.OPERATOR, page + "/deplacement", move).body())
                .as("without a reason")
                .contains("Donnez un motif");

        var reasoned = new java.util.HashMap<>(move);
        reasoned.put("motif", "Relance perdue, le délai est passé.");
        visits.post(DemoPeople.OPERATOR, page + "/deplacement", reasoned);
        visits.post(DemoPeople.OPERATOR, page + "/deplacement", reasoned);

        assertThat(examination.openTaskKeys(id)).containsExactly("UT_decide_discontinuance");
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from audit_entry
                                        where action = 'process.move' and object_id = ?
                                            and reason = 'Relance perdue, le délai est passé.'
                                        """)
                                .param(id.toString())
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
        assertThat(visits.open(DemoPeople.OFFICER, page).status()).isEqualTo(403);
    }

    @Test
    void theOtherPagesOfOperatorsShowJobsVersionsAndChecks() {
        assertThat(visits.open(DemoPeople.OPERATOR, "/exploitation/minuteries").body())
                .contains("Prochaines minuteries", "aria-current=\"page\"");
        assertThat(visits.open(DemoPeople.OPERATOR, "/exploitation/versions").body())
                .contains("Versions des processus");
        assertThat(visits.open(DemoPeople.OPERATOR, "/exploitation/controles").body())
                .contains("Liste des tâches", "Échéances légales");
        assertThat(
                        visits.post(DemoPeople.OPERATOR, "/exploitation/controles/clocks", Map.of())
                                .location())
                .isEqualTo("/exploitation/controles");
        assertThat(
                        visits.post(DemoPeople.OPERATOR, "/exploitation/controles/rien", Map.of())
                                .status())
                .isEqualTo(404);
    }
}
