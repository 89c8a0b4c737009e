package fr.beffroi.call.course;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.call.CallForProjects;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.process.UserTasks;
import fr.beffroi.testing.Campaigns;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The end of a campaign, and the calls that began without a process. */
@ServiceTest
class CampaignEndTest {

    private static final Map<String, String> NONE = Map.of("aucune", "on");

    @Autowired private ApplicationContext context;
    @Autowired private UserTasks tasks;
    @Autowired private Visits visits;
    @Autowired private JdbcClient jdbc;
    @Autowired private TurnableClock clock;

    private Campaigns campaigns;

    @BeforeEach
    void campaigns() {
        campaigns = new Campaigns(context);
    }

    @AfterEach
    void backToTheFirstOfDecember() {
        clock.reset();
    }

    @Test
    void fromTheSessionsToTheResults() {
        CallForProjects call = campaigns.anOpenCall();
        assertThat(visits.post(DemoPeople.COMMITTEE_SECRETARY, at(call, "/seances"), NONE).status())
                .isEqualTo(302);
        assertThat(tasks.openFor(call.id().toString())).isEmpty();
        campaigns.toItsResults(call.id());
        visits.post(DemoPeople.CAMPAIGN_MANAGER, at(call, "/bilan"), Map.of());

        assertThat(told(call.id()))
                .containsExactly(
                        "fr.beffroi.call.published.v1",
                        "fr.beffroi.call.opened.v1",
                        "fr.beffroi.call.closed.v1",
                        "fr.beffroi.call.results-published.v1");
        assertThat(visits.open(DemoPeople.CAMPAIGN_MANAGER, at(call, "/bilan")).body())
                .contains("Publier plus tôt.", "Julie Flament", "Dossiers déposés");
        assertThat(
                        campaigns.propose(
                                DemoPeople.CABINET_DIRECTOR,
                                call.id(),
                                Campaigns.until(clock.instant().plus(Duration.ofDays(1)))))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void everySeededCallHasItsProcess() {
        List<UUID> seeded =
                jdbc.sql("select id from call_for_projects where published_at is not null")
                        .query((row, _) -> row.getObject("id", UUID.class))
                        .list();
        for (UUID id : seeded) {
            Integer begun =
                    jdbc.sql(
                                    """
                                    select count(*) from process_start
                                    where process = 'call-for-projects' and business_key = ?
                                    """)
                            .param(id.toString())
                            .query(Integer.class)
                            .single();
            assertThat(begun).as(id.toString()).isOne();
        }
    }

    private static String at(CallForProjects call, String page) {
        return "/campagnes/" + call.id() + page;
    }

    private List<String> told(CallId id) {
        return jdbc.sql("select type from domain_event where subject = ? order by sequence")
                .param(id.value())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
