package fr.beffroi.application;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.submission.Submission;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Outcome.Done;
import fr.beffroi.testing.Campaigns;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.ServiceTest;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The last second of deposit, as the clocks of Paris show it, whatever the clocks do that night.
 */
@ServiceTest
class ClosingMomentTest {

    @Autowired private ApplicationContext context;
    @Autowired private Dossiers dossiers;
    @Autowired private Submission submission;

    /** In winter, on the days on which summer time begins and ends, and in summer. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-03-27T23:59:59+01:00",
                "2027-03-28T23:59:59+02:00",
                "2027-07-14T23:59:59+02:00",
                "2027-10-31T23:59:59+01:00"
            })
    void theWholeLastSecondCountsAndNotOneMillisecondMore(String parisian) {
        Instant closing = ZonedDateTime.parse(parisian).toInstant();
        CallForProjects call = extendedTo(closing);
        ApplicationId draft = dossiers.aDraft().forCall(call.code()).filled();

        assertThat(submit(draft, closing.plusMillis(1_000)))
                .isEqualTo(Outcome.refused("submission.refused.closed"));
        assertThat(dossiers.read(draft).isDraft()).isTrue();
        assertThat(submit(draft, closing.plusMillis(999))).isInstanceOf(Done.class);
    }

    @Test
    void whatCameTooLateBeforeTheExtensionIsInTimeAfterIt() {
        var campaigns = new Campaigns(context);
        CallForProjects call = campaigns.anOpenCall();
        Instant late = call.closesAt().plusSeconds(3_600);
        ApplicationId draft = dossiers.aDraft().forCall(call.code()).filled();
        assertThat(submit(draft, late)).isEqualTo(Outcome.refused("submission.refused.closed"));

        Instant later = call.closesAt().plusSeconds(86_400);
        var extended =
                campaigns.propose(DemoPeople.CABINET_DIRECTOR, call.id(), Campaigns.until(later));
        assertThat(extended).isInstanceOf(Done.class);

        assertThat(submit(draft, later.plusSeconds(1)))
                .isEqualTo(Outcome.refused("submission.refused.closed"));
        assertThat(submit(draft, late)).isInstanceOf(Done.class);
        assertThat(dossiers.read(draft).requireSubmittedAt()).isEqualTo(late);
    }

    private CallForProjects extendedTo(Instant closing) {
        var campaigns = new Campaigns(context);
        CallForProjects call = campaigns.anOpenCall();
        var extended =
                campaigns.propose(DemoPeople.CABINET_DIRECTOR, call.id(), Campaigns.until(closing));
        assertThat(extended).isInstanceOf(Done.class);
        return campaigns.read(call.id());
    }

    private Outcome<Application> submit(ApplicationId draft, Instant receivedAt) {
        return Campaigns.as(
                DemoPeople.TREASURER, () -> submission.submit(draft, receivedAt, Locale.FRENCH));
    }
}
