package fr.beffroi.application.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.messaging.Conversations;
import fr.beffroi.messaging.MessageView;
import fr.beffroi.messaging.Messages;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is told of a message, once, without a word of it. */
@ServiceTest
class MessageNoticesTest {

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private Visits visits;
    @Autowired private Conversations conversations;
    @Autowired private Messages mails;
    @Autowired private TurnableClock clock;

    private ApplicationId id;

    @BeforeEach
    void submitted() {
        id = dossiers.aDraft().titled("Un projet secret").submitted();
        examination.runDue(id);
    }

    @AfterEach
    void backToTheFirstOfDecember() {
        clock.reset();
    }

    @Test
    void theNoticeSaysNothingOfWhatIsWritten() {
        done(write(DemoPeople.OFFICER, "Le mot qui ne part pas"));

        MessageView notice = notice("Vous avez un message sur le dossier");
        assertThat(notice.recipient()).isEqualTo(DemoPeople.TREASURER.email());
        assertThat(notice.subject()).endsWith(dossiers.read(id).requireNumber());
        assertThat(notice.text())
                .contains(dossiers.read(id).requireNumber(), "/demandes/" + id + "/messages")
                .contains("Une réponse à ce courriel n’arrive à personne")
                .doesNotContain("Le mot qui ne part pas", "Un projet secret");
    }

    @Test
    void theServiceIsToldAtItsAddressThenWhoAnswered() {
        done(write(DemoPeople.TREASURER, "Première question"));
        assertThat(notice("Message du demandeur").recipient())
                .isNotEqualTo(DemoPeople.OFFICER.email());

        done(write(DemoPeople.OFFICER, "Réponse"));
        done(write(DemoPeople.TREASURER, "Deuxième question"));

        assertThat(notice("Message du demandeur").recipient())
                .isEqualTo(DemoPeople.OFFICER.email());
    }

    @Test
    void severalMessagesInARowMakeOneNoticeADay() {
        done(write(DemoPeople.OFFICER, "Un"));
        done(write(DemoPeople.OFFICER, "Deux"));
        assertThat(notices()).hasSize(1);

        clock.forward(Duration.ofDays(2));
        done(write(DemoPeople.OFFICER, "Trois"));

        assertThat(notices()).hasSize(2);
    }

    @Test
    void oneClickTooManySendsNothingTwice() throws Exception {
        Map<String, String> typed =
                Map.of("message", "Une fois", "_page", UUID.randomUUID().toString());
        var start = new CyclicBarrier(4);
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<Answer>> clicks =
                    IntStream.range(0, 4)
                            .mapToObj(_ ->
                                    threads.submit(() -> {
                                        start.await();
                                        return visits.post(DemoPeople.TREASURER, ours(), typed);
                                    }))
                            .toList();
            for (Future<Answer> click : clicks) {
                done(click.get());
            }
        }
        assertThat(conversations.of(id)).hasSize(1);
        assertThat(notices("Message du demandeur")).hasSize(1);
    }

    private Answer write(DemoPerson person, String text) {
        var fields = new HashMap<String, String>();
        fields.put("message", text);
        fields.put("_page", UUID.randomUUID().toString());
        boolean officer = person.equals(DemoPeople.OFFICER);
        return visits.post(person, officer ? theirs() : ours(), fields);
    }

    private String ours() {
        return "/demandes/" + id + "/messages";
    }

    private String theirs() {
        return "/dossiers/" + id + "/messages";
    }

    private List<MessageView> notices() {
        return notices("Vous avez un message");
    }

    private List<MessageView> notices(String subject) {
        return mails.ofApplication(id).stream()
                .filter(mail -> mail.subject().startsWith(subject))
                .toList();
    }

    private MessageView notice(String subject) {
        return notices(subject).getFirst();
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
    }
}
