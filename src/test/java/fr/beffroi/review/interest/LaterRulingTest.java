package fr.beffroi.review.interest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.integrity.Interests;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.process.UserTask;
import fr.beffroi.process.UserTasks;
import fr.beffroi.testing.Conflicts;
import fr.beffroi.testing.Declared;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServiceTest
class LaterRulingTest {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"");

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private UserTasks tasks;
    @Autowired private Declared declared;
    @Autowired private Visits visits;
    @Autowired private Interests interests;
    @Autowired private ApplicationContext context;

    private ApplicationId id;
    private UserTask task;
    private String address;

    @BeforeEach
    void aConflictOfWhoeverHeldATask() {
        id = dossiers.aDraft().submitted();
        examination.runDue(id);
        task = examination.task(id, DemoPeople.OFFICER, "UT_check_completeness");
        tasks.claim(task.id(), declared.by(DemoPeople.OFFICER.personId(), task));
        visits.post(
                DemoPeople.OFFICER,
                "/dossiers/" + id + "/interets",
                Map.of("nature", "MEMBER", "correction", "true"));
        address = Conflicts.awaited(context, id);
    }

    @Test
    void aLaterRulingReplacesTheFirstWhichIsKept() {
        String first = seen();
        assertThat(rule("RECUSE", "Trésorière.", "", first).isDone()).isTrue();
        String second = seen();
        assertThat(rule("NO_ACTION", "Mandat fini en 2024.", "", second).isDone()).isTrue();
        assertThat(isOff()).isFalse();
        assertThat(rule("RECUSE", "Page ancienne.", "", second).status()).isEqualTo(409);
        assertThat(page()).contains("Une décision antérieure", "Trésorière.", "Mandat fini");

        assertThat(tasks.claim(task.id(), DemoPeople.OFFICER.personId())).isTrue();
        assertThat(rule("RECUSE", "Mandat repris.", "", seen()).isDone()).isTrue();

        assertThat(isOff()).isTrue();
        assertThat(tasks.find(task.id()).orElseThrow().assignee()).as("given back").isNull();
        assertThat(page()).contains("2 décisions antérieures");
    }

    @Test
    void tasksAreReassignedAfterTheRecusalWhileSomeAreLeft() {
        rule("RECUSE", "Trésorière.", "", seen());
        String colleague = DemoPeople.SECOND_OFFICER.id().toString();

        assertThat(rule("REASSIGN", "Absence de relais.", colleague, seen()).isDone()).isTrue();

        assertThat(tasks.find(task.id()).orElseThrow().assignee())
                .isEqualTo(DemoPeople.SECOND_OFFICER.personId());
        Answer nothingLeft = rule("REASSIGN", "Encore.", colleague, seen());
        assertThat(nothingLeft.status()).isEqualTo(400);
        assertThat(nothingLeft.body()).contains("Aucune tâche n’est à réaffecter");
    }

    private Answer rule(String choice, String reason, String to, String seen) {
        Answer answer =
                visits.post(
                        DemoPeople.ETHICS_OFFICER,
                        address,
                        Map.of("choice", choice, "reason", reason, "to", to, "seen", seen));
        DemoPeople.actAsNobody();
        return answer;
    }

    private String seen() {
        var found = SEEN.matcher(page());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String page() {
        return visits.open(DemoPeople.ETHICS_OFFICER, address).body();
    }

    private boolean isOff() {
        return interests.isRecused(id, DemoPeople.OFFICER.personId());
    }
}
