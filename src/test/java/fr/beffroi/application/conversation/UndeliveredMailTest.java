package fr.beffroi.application.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.StateLabel;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.messaging.DeliveryMoved;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the service sees of an e-mail that could not be delivered. */
@ServiceTest
class UndeliveredMailTest {

    private static final UUID LABEL = UUID.fromString("a77e0000-0000-4000-8000-000000000003");

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private Visits visits;
    @Autowired private ApplicationEventPublisher events;
    @Autowired private List<StateLabel> labels;
    @Autowired private JdbcClient jdbc;

    @Test
    void theOfficerReadsWhichWhyAndWhatToDo() {
        ApplicationId id = dossiers.aDraft().submitted();
        examination.runDue(id);
        jdbc.sql(
                        """
                        insert into outgoing_message (id, application_id, recipient, locale, template,
                            subject, text_body, html_body, queued_at, state, attempts, failure)
                        values (?, ?, 'ancienne@asso.exemple.fr', 'fr', 'test/mail/sample',
                            'Accusé', 'Bonjour', '<p>Bonjour</p>', now(), 'FAILED', 1, 'refused.550')
                        """)
                .params(UUID.randomUUID(), id.value())
                .update();
        events.publishEvent(new DeliveryMoved(id));

        assertThat(visits.open(DemoPeople.OFFICER, "/dossiers/" + id + "/messages").body())
                .contains("ancienne@asso.exemple.fr", "il n’a pas pu être remis", "réponse 550")
                .contains("donnez la bonne à l’exploitation");
        assertThat(labels.stream().filter(label -> !label.among(List.of(id)).isEmpty()))
                .extracting(label -> label.shown().id())
                .containsExactly(LABEL);
    }
}
