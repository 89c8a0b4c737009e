package fr.beffroi.call.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.CallSeedAgain;
import fr.beffroi.call.Calls;
import fr.beffroi.call.campaign.Preparation.State;
import fr.beffroi.call.change.Notices;
import fr.beffroi.call.change.ProposedChange.Cancellation;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CallId;
import fr.beffroi.messaging.MessageView;
import fr.beffroi.messaging.Messages;
import fr.beffroi.testing.Campaigns;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A call from its draft to its publication, and after. */
@ServiceTest
class CampaignTest {

    @Autowired private ApplicationContext context;
    @Autowired private Visits visits;
    @Autowired private Calls calls;
    @Autowired private Publishing publishing;
    @Autowired private Notices notices;
    @Autowired private Messages messages;
    @Autowired private Dossiers dossiers;
    @Autowired private JdbcClient jdbc;
    @Autowired private TurnableClock clock;

    private PreparedCalls prepared;

    @BeforeEach
    void prepared() {
        prepared = new PreparedCalls(context, visits);
    }

    @AfterEach
    void backToTheFirstOfDecember() {
        clock.reset();
    }

    @Test
    void aCopiedCallIsValidatedByAnotherPersonAndTakesDeposits() {
        CallId id = prepared.ready();

        prepared.press(DemoPeople.CAMPAIGN_MANAGER, id, "envoi", Map.of());
        assertThat(prepared.read(id).state()).isEqualTo(State.TO_VALIDATE);
        prepared.validate(DemoPeople.CAMPAIGN_MANAGER, id);
        assertThat(prepared.read(id).state()).isEqualTo(State.TO_VALIDATE);
        prepared.validate(DemoPeople.SECOND_CAMPAIGN_MANAGER, id);

        assertThat(prepared.read(id).state()).isEqualTo(State.PUBLISHED);
        CallForProjects call = calls.get(id);
        assertThat(call.closesAt()).isEqualTo(Instant.parse("2027-02-26T22:59:59Z"));
        assertThat(call.year()).isEqualTo(2028);
        assertThat(told(id))
                .containsExactly("fr.beffroi.call.published.v1", "fr.beffroi.call.opened.v1");
        ApplicationId application = dossiers.aDraft().forCall(call.code()).submitted();
        assertThat(dossiers.read(application).isDraft()).isFalse();
    }

    @Test
    void whoeverTypedSomethingDoesNotValidateEvenIfAnotherPersonSentIt() {
        CallId id = prepared.ready();
        prepared.change(
                DemoPeople.SECOND_CAMPAIGN_MANAGER, id, Part.TEXT, "selection", "Par le comité.");
        prepared.press(DemoPeople.CAMPAIGN_MANAGER, id, "envoi", Map.of());

        prepared.validate(DemoPeople.SECOND_CAMPAIGN_MANAGER, id);
        assertThat(prepared.read(id).state()).isEqualTo(State.TO_VALIDATE);

        prepared.validate(DemoPeople.CABINET_DIRECTOR, id);
        assertThat(prepared.read(id).state()).isEqualTo(State.PUBLISHED);
    }

    @Test
    void aCallSentBackKeepsTheRemarkAndCanBeChanged() {
        CallId id = prepared.ready();
        prepared.press(DemoPeople.CAMPAIGN_MANAGER, id, "envoi", Map.of());

        prepared.press(
                DemoPeople.SECOND_CAMPAIGN_MANAGER,
                id,
                "renvoi",
                Map.of("remarque", "Le taux est à revoir."));

        assertThat(prepared.read(id).state()).isEqualTo(State.DRAFT);
        assertThat(visits.open(DemoPeople.CAMPAIGN_MANAGER, "/campagnes/" + id).body())
                .contains("Le taux est à revoir.");
    }

    @Test
    void whatBarsTheValidationIsToldWithItsPlaceAndNothingTypedIsLost() {
        CallId id = prepared.ready();
        prepared.change(id, Part.RATES, "maxRate", "120");
        prepared.change(id, Part.DATES, "closesAt", "2026-11-01T10:00");
        prepared.change(id, Part.RULES, "ruleSet", "PDASR-2027-62.r1");
        prepared.change(id, Part.CONTACT, "service", "NULLE-PART");
        prepared.change(id, Part.OBJECT, "grantNature", "CADEAU");

        prepared.press(DemoPeople.CAMPAIGN_MANAGER, id, "envoi", Map.of());

        assertThat(prepared.read(id).state()).isEqualTo(State.DRAFT);
        String page = visits.open(DemoPeople.CAMPAIGN_MANAGER, "/campagnes/" + id).body();
        assertThat(page)
                .contains("/parties/montants#maxRate", "/parties/dates#closesAt")
                .contains("/parties/contact#service", "/parties/objet#grantNature")
                .contains("/parties/regles#ruleSet", "ne prévoit pas le dispositif FIPD");
        assertThat(
                        visits.open(
                                        DemoPeople.CAMPAIGN_MANAGER,
                                        "/campagnes/" + id + "/parties/montants")
                                .body())
                .contains("value=\"120\"");
    }

    @Test
    void aCallWaitsForItsDateOfPublication() {
        CallId id = prepared.ready();
        prepared.change(id, Part.DATES, "publishOn", "2026-12-10");
        prepared.validated(id);
        assertThat(prepared.read(id).state()).isEqualTo(State.VALIDATED);
        assertThat(calls.findByCode(prepared.read(id).code())).isEmpty();

        clock.set(LocalDate.of(2026, 12, 10).atTime(0, 1).atZone(TurnableClock.PARIS).toInstant());
        publishing.round();
        publishing.round();
        new Campaigns(context).runDue(id);

        assertThat(calls.findByCode(prepared.read(id).code())).isPresent();
        assertThat(told(id))
                .containsExactly("fr.beffroi.call.published.v1", "fr.beffroi.call.opened.v1");
    }

    @Test
    void aNewVersionOfTheFormLeavesDraftsAsTheyAreAndIsTold() {
        CallId id = prepared.ready();
        prepared.validated(id);
        CallForProjects call = calls.get(id);
        ApplicationId draft = dossiers.aDraft().forCall(call.code()).begun();

        visits.post(
                DemoPeople.CAMPAIGN_MANAGER,
                "/campagnes/" + id + "/formulaire/questions/network",
                Map.of(
                        "revision", "1",
                        "label", "Votre réseau",
                        "help", "Le nom complet.",
                        "mandatory", "true"));
        assertThat(prepared.read(id).state()).isEqualTo(State.DRAFT);
        prepared.validated(id);
        notices.round();

        assertThat(calls.get(id).formVersion()).isEqualTo(2);
        assertThat(dossiers.read(draft).formVersion()).isEqualTo(1);
        assertThat(messages.ofApplication(draft))
                .extracting(MessageView::subject)
                .containsExactly("Le formulaire d’un appel a changé");
        assertThat(told(id))
                .containsExactly("fr.beffroi.call.published.v1", "fr.beffroi.call.opened.v1");
    }

    @Test
    void nothingOfACancelledCallIsPreparedAnyMore() {
        CallId id = prepared.ready();
        prepared.validated(id);
        prepared.change(id, Part.RATES, "maxRate", "60");
        assertThat(prepared.read(id).state()).isEqualTo(State.DRAFT);
        new Campaigns(context)
                .propose(DemoPeople.CABINET_DIRECTOR, id, new Cancellation("Crédits retirés."));

        prepared.press(DemoPeople.CAMPAIGN_MANAGER, id, "envoi", Map.of());

        assertThat(prepared.read(id).state()).isEqualTo(State.DRAFT);
        String page = visits.open(DemoPeople.CAMPAIGN_MANAGER, "/campagnes/" + id).body();
        assertThat(page)
                .contains("Crédits retirés.", "Annulé")
                .doesNotContain("/envoi", "/prorogation", "/parties/");
        String part = "/campagnes/" + id + "/parties/montants";
        assertThat(visits.open(DemoPeople.CAMPAIGN_MANAGER, part).body())
                .contains("Cet appel est annulé : il ne change plus.");
        assertThat(visits.post(DemoPeople.CAMPAIGN_MANAGER, part, Map.of("maxRate", "10")).status())
                .isEqualTo(409);
        String title = prepared.read(id).title();
        assertThat(listed("DRAFT", title)).doesNotContain(id.toString());
        assertThat(listed("CANCELLED", title)).contains(id.toString());
    }

    private String listed(String stage, String words) {
        return visits.open(
                        DemoPeople.CAMPAIGN_MANAGER, "/campagnes?etat=" + stage + "&texte=" + words)
                .body();
    }

    @Test
    void filesOfTheSameCodeDoNotOverwriteACallMadeOnPages() {
        CallId id = prepared.ready();
        prepared.validated(id);
        CallForProjects before = calls.get(id);

        CallSeedAgain.load(context, before.code());

        assertThat(calls.get(id)).isEqualTo(before);
    }

    private List<String> told(CallId call) {
        return jdbc.sql("select type from domain_event where subject = :id order by sequence")
                .param("id", call.value())
                .query((row, number) -> row.getString("type"))
                .list();
    }
}
