package fr.beffroi.call.web;

import static fr.beffroi.testing.Campaigns.until;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.PublishedCall;
import fr.beffroi.call.change.ProposedChange.Cancellation;
import fr.beffroi.testing.Campaigns;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Calendar, feed and text of a call that was extended or cancelled: none looks as it was. */
@ServiceTest
class ChangedCallFilesTest {

    @Autowired private ApplicationContext context;
    @Autowired private CallCalendar calendar;
    @Autowired private FeedWriter feed;
    @Autowired private CallText text;
    @Autowired private JdbcClient jdbc;

    private Campaigns campaigns;

    @BeforeEach
    void campaigns() {
        campaigns = new Campaigns(context);
    }

    @Test
    void anExtensionReplacesTheDatesInCalendarsAndSaysWhatTheyWere() throws Exception {
        CallForProjects call = campaigns.anOpenCall();
        int before = published(call).revision();
        campaigns.propose(
                DemoPeople.CABINET_DIRECTOR,
                call.id(),
                until(call.closesAt().plus(Duration.ofDays(7))));

        PublishedCall extended = published(call);
        assertThat(extended.revision()).isGreaterThan(before);
        assertThat(unfolded(calendar.of(extended, Locale.FRENCH)))
                .contains("SEQUENCE:" + extended.revision(), "STATUS:CONFIRMED", "TRIGGER:-P7D")
                .contains("UID:" + call.id() + "-closing", "Clôture reportée");
        assertThat(feedOf(extended)).contains("Prolongé : " + call.title(), "Clôture reportée");
        assertThat(pdfOf(extended)).contains("La clôture est reportée au");
    }

    @Test
    void aCancellationStrikesEveryDateOut() throws Exception {
        CallForProjects call = campaigns.anOpenCall();
        campaigns.propose(
                DemoPeople.CABINET_DIRECTOR, call.id(), new Cancellation("Crédits retirés."));

        PublishedCall cancelled = published(call);
        assertThat(unfolded(calendar.of(cancelled, Locale.FRENCH)))
                .contains("SEQUENCE:" + cancelled.revision(), "STATUS:CANCELLED")
                .contains("UID:" + call.id() + "-closing", "SUMMARY:Annulé : ", "Crédits retirés.")
                .doesNotContain("STATUS:CONFIRMED", "VALARM");
        assertThat(calendar.of(cancelled, Locale.ENGLISH)).contains("SUMMARY:Cancelled: ");
        assertThat(feedOf(cancelled))
                .contains("Annulé : " + call.title(), "Crédits retirés.")
                .doesNotContain("Dépôt du");
        assertThat(pdfOf(cancelled)).contains("Cet appel est annulé", "Crédits retirés.");
    }

    private PublishedCall published(CallForProjects call) {
        int revision =
                jdbc.sql("select revision from call_for_projects where id = :id")
                        .param("id", call.id().value())
                        .query(Integer.class)
                        .single();
        return new PublishedCall(campaigns.read(call.id()), TurnableClock.START, revision);
    }

    private String feedOf(PublishedCall call) {
        return new String(
                feed.write(List.of(call), "/appels.atom", Locale.FRENCH), StandardCharsets.UTF_8);
    }

    private String pdfOf(PublishedCall call) throws Exception {
        try (var document = Loader.loadPDF(text.pdf(call))) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String unfolded(String file) {
        return file.replace("\r\n ", "");
    }
}
