package fr.beffroi.call.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What a subscriber is told of calls, and when. */
@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class AnnouncementsTest extends SubscriptionStory {
    @Test
    void aPersonIsToldOnceWhenACallOpensAndOnceAWeekBeforeItCloses() {
        publish("D62", "2026-12-05T08:00:00", "2027-01-15T23:59:59");
        subscribe("Lens");

        announcements.round();
        assertThat(mails()).as("the call is not open yet").hasSize(1);
        on(2026, 12, 5, 8, 1);
        announcements.round();
        announcements.round();
        assertThat(subjects()).hasSize(2).last().asString().startsWith("Appel ouvert : ");
        on(2027, 1, 8, 23, 0);
        announcements.round();
        assertThat(mails()).as("more than seven days are left").hasSize(2);
        on(2027, 1, 9, 0, 1);
        announcements.round();
        announcements.round();
        assertThat(subjects())
                .hasSize(3)
                .last()
                .asString()
                .startsWith("Clôture le 15 janvier 2027");
    }

    @Test
    void aCallThatIsExtendedIsAnnouncedAgainBeforeItsNewClosing() {
        publish("D62", "2026-11-16T00:00:00", "2026-12-04T23:59:59");
        subscribe("");
        announcements.round();
        assertThat(subjects()).hasSize(3);

        jdbc.sql(
                        """
                        update call_for_projects set closes_at = closes_at + interval '3 days'
                        where scheme = :scheme
                        """)
                .param("scheme", scheme)
                .update();
        announcements.round();

        assertThat(subjects())
                .hasSize(4)
                .last()
                .asString()
                .startsWith("Clôture le 7 décembre 2026");
    }

    @Test
    void aCallElsewhereOrForAnotherSchemeIsNotTold() {
        publish("D59", "2026-11-16T00:00:00", "2027-01-15T23:59:59");
        subscribe("Lens");

        announcements.round();

        assertThat(mails()).hasSize(1);
    }

    @Test
    void noAddressIsWrittenInTheLogs(CapturedOutput output) {
        publish("D62", "2026-11-16T00:00:00", "2027-01-15T23:59:59");
        subscribe("Lens");
        announcements.round();
        assertThat(subjects()).hasSize(2);

        assertThat(output).contains("1 subscribers told").doesNotContain(email);
    }
}
