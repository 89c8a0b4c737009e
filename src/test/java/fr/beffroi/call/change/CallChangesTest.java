package fr.beffroi.call.change;

import static fr.beffroi.testing.Campaigns.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.application.Application;
import fr.beffroi.application.submission.Submission;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.CallStanding.Outage;
import fr.beffroi.call.change.ProposedChange.Cancellation;
import fr.beffroi.call.change.ProposedChange.Extension;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.messaging.MessageView;
import fr.beffroi.messaging.Messages;
import fr.beffroi.testing.Campaigns;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Extensions and cancellations: who decides, what follows, and what happens at the same moment. */
@ServiceTest
class CallChangesTest {

    @Autowired private ApplicationContext context;
    @Autowired private Dossiers dossiers;
    @Autowired private Submission submission;
    @Autowired private Notices notices;
    @Autowired private Messages messages;
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
    void whoProposesAnExtensionDoesNotValidateIt() {
        CallForProjects call = campaigns.anOpenCall();
        Instant later = call.closesAt().plus(Duration.ofDays(3));

        CallChange proposed =
                done(campaigns.propose(DemoPeople.CAMPAIGN_MANAGER, call.id(), until(later)));

        assertThat(campaigns.read(call.id()).closesAt()).isEqualTo(call.closesAt());
        assertThat(refusal(campaigns.settle(DemoPeople.CAMPAIGN_MANAGER, proposed, true)))
                .isEqualTo("campaign.refused.same-person");
        assertThat(refusal(campaigns.propose(DemoPeople.CAMPAIGN_MANAGER, call.id(), until(later))))
                .isEqualTo("campaign.refused.awaited");
        assertThat(
                        done(campaigns.settle(DemoPeople.SECOND_CAMPAIGN_MANAGER, proposed, true))
                                .state())
                .isEqualTo(CallChange.State.DECIDED);
        CallForProjects extended = campaigns.read(call.id());
        assertThat(extended.closesAt()).isEqualTo(later);
        assertThat(extended.standing().extension())
                .extracting(extension -> extension.formerClosing())
                .isEqualTo(call.closesAt());
    }

    @Test
    void validatedTwiceItIsToldOnceToAgenciesAndToEachPersonOfADraft() {
        CallForProjects call = campaigns.anOpenCall();
        ApplicationId draft = dossiers.aDraft().forCall(call.code()).begun();
        var outage =
                new Outage(
                        call.closesAt().minus(Duration.ofHours(4)),
                        call.closesAt(),
                        "INC-2027-014");
        CallChange proposed =
                done(
                        campaigns.propose(
                                DemoPeople.CAMPAIGN_MANAGER,
                                call.id(),
                                new Extension(
                                        call.closesAt().plus(Duration.ofDays(3)),
                                        "Le service a été interrompu.",
                                        outage)));

        done(campaigns.settle(DemoPeople.SECOND_CAMPAIGN_MANAGER, proposed, true));
        done(campaigns.settle(DemoPeople.SECOND_CAMPAIGN_MANAGER, proposed, true));
        notices.round();
        notices.round();

        assertThat(told(call.id()))
                .containsExactly(
                        "fr.beffroi.call.published.v1",
                        "fr.beffroi.call.opened.v1",
                        "fr.beffroi.call.extended.v1");
        assertThat(messages.ofApplication(draft))
                .extracting(MessageView::subject)
                .containsExactly("Vous avez plus de temps pour déposer votre demande");
    }

    @Test
    void theHeadOfTheServiceDecidesAlone() {
        CallForProjects call = campaigns.anOpenCall();
        Instant later = call.closesAt().plus(Duration.ofDays(1));

        CallChange change =
                done(campaigns.propose(DemoPeople.CABINET_DIRECTOR, call.id(), until(later)));

        assertThat(change.state()).isEqualTo(CallChange.State.DECIDED);
        assertThat(campaigns.read(call.id()).closesAt()).isEqualTo(later);
    }

    @Test
    void aClosingCannotComeEarlierNorInThePast() {
        CallForProjects call = campaigns.anOpenCall();

        assertThat(
                        refusal(
                                campaigns.propose(
                                        DemoPeople.CAMPAIGN_MANAGER,
                                        call.id(),
                                        until(call.closesAt()))))
                .isEqualTo("campaign.refused.earlier");
        clock.set(call.closesAt().plus(Duration.ofDays(5)));
        assertThat(
                        refusal(
                                campaigns.propose(
                                        DemoPeople.CAMPAIGN_MANAGER,
                                        call.id(),
                                        until(call.closesAt().plus(Duration.ofDays(1))))))
                .isEqualTo("campaign.refused.past");
    }

    @Test
    void aCancelledCallReceivesNothingAndSaysWhy() {
        CallForProjects call = campaigns.anOpenCall();
        ApplicationId draft = dossiers.aDraft().forCall(call.code()).filled();

        done(
                campaigns.propose(
                        DemoPeople.CABINET_DIRECTOR,
                        call.id(),
                        new Cancellation("Crédits retirés.")));
        notices.round();

        assertThat(submit(draft))
                .isEqualTo(Outcome.refused("submission.refused.cancelled", "Crédits retirés."));
        assertThat(campaigns.read(call.id()).isOpenAt(clock.instant())).isFalse();
        assertThat(messages.ofApplication(draft))
                .extracting(MessageView::subject)
                .containsExactly("Un appel pour lequel vous avez un brouillon est annulé");
        assertThat(told(call.id())).contains("fr.beffroi.call.cancelled.v1");
        assertThat(
                        refusal(
                                campaigns.propose(
                                        DemoPeople.CAMPAIGN_MANAGER,
                                        call.id(),
                                        until(call.closesAt().plus(Duration.ofDays(1))))))
                .isEqualTo("campaign.refused.cancelled");
    }

    @Test
    void theCallOfAnotherAuthorityIsNotThere() {
        CallForProjects call = campaigns.anOpenCall();

        assertThatThrownBy(() ->
                        campaigns.propose(
                                DemoPeople.REGION_CAMPAIGN_MANAGER,
                                call.id(),
                                new Cancellation("Par erreur.")))
                .isInstanceOf(NotFound.class);
    }

    private Outcome<Application> submit(ApplicationId draft) {
        Instant now = clock.instant();
        return Campaigns.as(
                DemoPeople.TREASURER, () -> submission.submit(draft, now, Locale.FRENCH));
    }

    private List<String> told(CallId call) {
        return jdbc.sql("select type from domain_event where subject = :id order by sequence")
                .param("id", call.value())
                .query((row, number) -> row.getString("type"))
                .list();
    }

    private static String refusal(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome).refusal().messageKey();
    }

    private static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).value();
    }
}
