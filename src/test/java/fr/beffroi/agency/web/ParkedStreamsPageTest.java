package fr.beffroi.agency.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.beffroi.testing.Browser;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.ServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What operators see of events that Kafka refused, and what they can do. */
@ServiceTest
class ParkedStreamsPageTest {

    private static final String PAGE = "/exploitation/evenements";

    @LocalServerPort private int port;
    @Autowired private Dossiers dossiers;
    @Autowired private JdbcClient jdbc;

    private UUID subject;
    private Browser operator;

    /** Puts the event of a submission aside, as the relay does, with a reason made up. */
    @BeforeEach
    void anEventThatKafkaRefused() {
        subject = dossiers.aDraft().submitted().value();
        await().until(() -> count("outbox") == 0);
        jdbc.sql(
                        """
                        insert into outbox_parked
                            (id, event_id, occurred_at, topic, key, headers, payload, queued_at, reason)
                        select 1000000 + (select count(*) from outbox_parked), event_id, occurred_at,
                               'beffroi.applications', subject,
                               jsonb_build_object('ce_type', type, 'ce_id', event_id::text),
                               data::text, now(), 'RecordTooLargeException <b>'
                        from domain_event where subject = ?
                        """)
                .param(subject)
                .update();
        operator = new Browser(port).signIn(DemoPeople.OPERATOR);
    }

    @Test
    void theReasonAndTheNumberOfEventsAreSaid() {
        assertThat(operator.get(PAGE).body())
                .contains(subject.toString(), "fr.beffroi.application.submitted.v1")
                .contains("un événement", "RecordTooLargeException &lt;b&gt;")
                .doesNotContain("??");
        assertThat(operator.get("/").body()).contains("href=\"" + PAGE + '"');
        clean();
    }

    @Test
    void anOperatorHasThemSentAgainOnceAndItIsWrittenDown() {
        operator.get(PAGE);

        operator.post(PAGE + "/" + subject + "/reprise");

        assertThat(operator.get(PAGE).body())
                .contains("de nouveau dans la file d’envoi")
                .doesNotContain(subject.toString());
        await().until(() -> count("outbox") == 0);
        operator.post(PAGE + "/" + subject + "/reprise");
        assertThat(operator.get(PAGE).body()).contains("Ces événements ne sont plus en attente");
        assertThat(
                        jdbc.sql(
                                        """
                                        select action from audit_entry
                                        where object_kind = 'stream' and object_id = ?
                                        """)
                                .param(subject.toString())
                                .query(String.class)
                                .list())
                .containsExactly("events.retry");
    }

    @Test
    void officersDoNotSeeTheMachineRoom() {
        assertThat(new Browser(port).signIn(DemoPeople.OFFICER).get(PAGE).status()).isEqualTo(403);
        clean();
    }

    private void clean() {
        jdbc.sql("delete from outbox_parked where key = ?").param(subject).update();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table + " where key = ?")
                .param(subject)
                .query(Integer.class)
                .single();
    }
}
