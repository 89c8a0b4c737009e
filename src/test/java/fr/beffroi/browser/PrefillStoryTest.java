package fr.beffroi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.beffroi.account.Role.ORGANISATION_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.Newcomers;
import fr.beffroi.testing.SomePartner;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A volunteer typed a project on a federation's site, and finds it in a draft here. */
@BrowserTest
class PrefillStoryTest {

    private static final String VALUES =
            """
            {"title": "Berges propres", "theme": "JEUNES_12_25",
             "summary": "Des jeunes nettoient les berges avec des riverains.",
             "startDate": "2027-03-01", "endDate": "2027-10-31",
             "publicNumbers": {"from12to17": 40, "from18to25": 25},
             "commune": "62498",
             "indicators": [{"label": "Jeunes venus", "target": 60, "unit": "personnes"}],
             "budget": {"expenses": {"64-remuneration": 20000},
                        "income": {"74-etat-demande": 12000}}}
            """;

    @LocalServerPort private int port;
    @Autowired private Newcomers newcomers;

    @Test
    void theLinkOfAPartnerLeadsToADraftWithItsAnswers(Visitors visitors) {
        DemoPerson editor = someone();
        Visitor visitor = visitors.atDesk().open(link());
        look(visitor, "visiteur");

        visitor.follow("Se connecter");
        visitor.fill("Adresse électronique", editor.email());
        visitor.fill("Mot de passe", DemoPeople.PASSWORD).press("Se connecter");
        assertThat(visitor.heading()).isEqualTo("Reprendre vos réponses");
        assertThat(visitor.main()).containsText("Berges propres");
        assertThat(visitor.main()).containsText("Jeunes venus");
        look(visitor, "reponses");
        visitor.press("Reprendre ces réponses");

        assertThat(visitor.main()).containsText("Le brouillon est commencé");
        look(visitor, "brouillon");
        visitor.open(visitor.page().url().replaceAll("[^/]+$", "projet"));
        assertThat(visitor.main().getByLabel("Titre").first()).hasValue("Berges propres");
        assertThat(visitor.main().locator("#champ-title"))
                .containsText("Rempli par la Maison des associations, à vérifier.");
        look(visitor, "a-verifier");
    }

    @Test
    void withoutJavaScriptTheDraftBegunBeforeIsCompleted(Visitors visitors) {
        DemoPerson editor = someone();
        Visitor visitor = visitors.withoutJavaScript().signIn(editor);
        visitor.open("/demandes/nouvelle?appel=fipd-d-2027-62").press("Commencer la demande");
        String draft = visitor.page().url();

        visitor.open(link());
        assertThat(visitor.main()).containsText("Un brouillon est commencé pour cet appel.");
        visitor.photograph(Path.of("target", "browser", "prerempli-brouillon-existant.png"));
        visitor.press("Reprendre ces réponses");

        assertThat(visitor.page().url()).isEqualTo(draft);
        assertThat(visitor.main()).containsText("Votre brouillon est complété");
    }

    private DemoPerson someone() {
        OrganisationId id = newcomers.association("Les Amis des berges");
        return newcomers.applicant("Salomé", id, ORGANISATION_EDITOR);
    }

    private String link() {
        var asked =
                new SomePartner(port)
                        .asks("{\"call\": \"fipd-d-2027-62\", \"values\": " + VALUES + "}");
        assertThat(asked.status()).as(asked.body().toString()).isEqualTo(201);
        return asked.link();
    }

    private static void look(Visitor visitor, String name) {
        visitor.seesNoBarrier();
        visitor.photograph(Path.of("target", "browser", "prerempli-" + name + ".png"));
        visitor.page().setViewportSize(320, 740);
        visitor.scrollsInOneDirection();
        visitor.photograph(Path.of("target", "browser", "prerempli-" + name + "-etroit.png"));
        visitor.page().setViewportSize(1280, 900);
    }
}
