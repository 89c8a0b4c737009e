package fr.beffroi.forms;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.call.TrialCalls;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Markup;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A draft keeps the form it was begun with, whatever the call asks for since. */
@ServiceTest
class OldFormVersionTest {

    private static final String CALL = "essai-versions";

    @Autowired private TrialCalls trials;
    @Autowired private Dossiers dossiers;
    @Autowired private Visits visits;

    private ApplicationId old = ApplicationId.next();

    /** Between the two versions of its form, of which the second has other questions. */
    @BeforeEach
    void begun() {
        version(2, false);
        old = dossiers.aDraft().forCall(CALL).answering("t0", "Avant").filled();
        version(3, true);
    }

    @AfterEach
    void actAsNobody() {
        DemoPeople.actAsNobody();
    }

    private void version(int places, boolean another) {
        var form = new EveryText(places, false);
        if (another) {
            form.schema().putArray("required").add("t2");
        }
        trials.with(CALL, form.schema(), form.layout());
    }

    private String address() {
        return "/demandes/" + old + "/formulaire/textes";
    }

    private String page() {
        return visits.open(DemoPeople.TREASURER, address()).body();
    }

    @Test
    void isTypedCheckedAndDepositedInItsOwnVersion() {
        Map<String, String> shown = Markup.typed(page());
        assertThat(shown).containsKeys("t1", "l1").doesNotContainKeys("t2", "l2");

        Map<String, String> typed =
                Map.of(
                        "t0",
                        "Avant et après",
                        "_revision.t0",
                        shown.get("_revision.t0"),
                        "_version",
                        shown.get("_version"),
                        "_next",
                        "go-on");
        assertThat(visits.post(DemoPeople.TREASURER, address(), typed).isDone()).isTrue();
        assertThat(page()).contains("value=\"Avant et après\"");
        assertThat(visits.open(DemoPeople.TREASURER, "/demandes/" + old + "/verification").body())
                .contains("id=\"depot\"");
        assertThat(dossiers.read(dossiers.submit(old)).isDraft()).isFalse();
    }

    @Test
    void aDraftBegunSinceHasTheNewOne() {
        ApplicationId fresh = dossiers.aDraft().forCall(CALL).begun();

        String page =
                visits.open(DemoPeople.TREASURER, "/demandes/" + fresh + "/formulaire/textes")
                        .body();

        assertThat(Markup.typed(page)).containsKeys("t2", "l2");
        assertThat(dossiers.read(fresh).formVersion())
                .isGreaterThan(dossiers.read(old).formVersion());
    }

    @Test
    void aSaveThatClaimsAnotherVersionIsNotTakenAndLosesNothing() {
        int version = dossiers.read(old).formVersion() + 1;
        Map<String, String> claiming =
                Map.of(
                        "t0", "D’une autre version",
                        "t2", "Sans place <b>ici</b>",
                        "_revision.t0", "1",
                        "_revision.t2", "0",
                        "_version", "" + version,
                        "_next", "go-on");

        var answer = visits.post(DemoPeople.TREASURER, address(), claiming);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains("autre version du formulaire", "Rien n’a été enregistré")
                .contains("Sans place &lt;b&gt;ici&lt;/b&gt;");
        Map<String, String> shown = Markup.typed(answer.body());
        assertThat(shown).containsEntry("t0", "D’une autre version");
        assertThat(Markup.typed(page())).containsEntry("t0", "Avant");

        Map<String, String> again =
                Map.of(
                        "t0", shown.get("t0"),
                        "_revision.t0", shown.get("_revision.t0"),
                        "_version", shown.get("_version"));
        assertThat(visits.post(DemoPeople.TREASURER, address(), again).isDone()).isTrue();
        assertThat(Markup.typed(page())).containsEntry("t0", "D’une autre version");
    }

    @Test
    void aPageThatTheDraftDoesNotHaveShowsWhatWasTypedOnItsFirstPage() {
        var answer =
                visits.post(
                        DemoPeople.TREASURER,
                        "/demandes/" + old + "/formulaire/nouvelle-page",
                        Map.of("other", "Gardé sous les yeux", "_version", "99"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("Gardé sous les yeux", "Rien n’a été enregistré");
    }

    @Test
    void whatIsSavedWhileOneTypesSaysItToo() {
        var answer =
                visits.post(
                        DemoPeople.TREASURER,
                        address() + "/saisie",
                        Map.of("t0", "Ailleurs", "_revision.t0", "1", "_version", "99"));

        assertThat(answer.body()).contains("rien n’est enregistré");
        assertThat(Markup.typed(page())).containsEntry("t0", "Avant");
    }
}
