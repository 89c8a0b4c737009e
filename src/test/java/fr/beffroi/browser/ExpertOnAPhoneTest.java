package fr.beffroi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.review.opinion.ExpertMailbox;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.LocalMail;
import fr.beffroi.testing.Visits;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An expert without account opens the link of an e-mail on a phone, and answers. */
@BrowserTest
class ExpertOnAPhoneTest {

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private Visits visits;
    @Autowired private LocalMail mails;

    @Test
    void theExpertReadsWhatIsAskedAnswersAndIsThanked(Visitors visitors) {
        String email = "expert" + UUID.randomUUID() + "@demo.beffroi.invalid";
        anExpertIsInvited(email);
        var mailbox = new ExpertMailbox(mails, email);
        Visitor expert = visitors.onPhone();

        looks(expert.open("/expertise/" + mailbox.link()));
        assertThat(expert.main()).containsText("Vérification de votre adresse");
        expert.press("Recevoir le code");
        looks(expert);
        expert.fill("Code reçu par courriel", mailbox.code(1)).press("Ouvrir le dossier");

        assertThat(expert.main()).containsText("Le matériel convient-il ?");
        assertThat(expert.main()).containsText("Bureau de la prévention de la délinquance");
        assertThat(expert.main()).containsText("9 décembre 2026");
        looks(expert);
        expert.press("Rendre l’avis");
        assertThat(expert.main()).containsText("Choisissez le sens de votre avis.");
        looks(expert);
        expert.tick(
                expert.main()
                        .getByLabel("Favorable", new Locator.GetByLabelOptions().setExact(true)));
        expert.fill("Motivation", "Le matériel est adapté au lieu.").press("Rendre l’avis");

        assertThat(expert.main()).containsText("Votre avis est enregistré");
        looks(expert);
        expert.open("/expertise");
        assertThat(expert.main()).containsText("Votre avis a déjà été rendu");
        looks(expert);
    }

    private void anExpertIsInvited(String email) {
        ApplicationId id = dossiers.aDraft().titled("Vidéo devant le gymnase").submitted();
        examination.runDue(id);
        examination.findComplete(id, DemoPeople.OFFICER);
        visits.post(
                DemoPeople.OFFICER,
                "/dossiers/" + id + "/avis/experts",
                Map.of(
                        "expertName", "Ada Byron, ingénieure",
                        "email", email,
                        "question", "Le matériel convient-il ?",
                        "period", "P8D",
                        "sections", "projet"));
        examination.runDue(id);
        DemoPeople.actAsNobody();
    }

    private static void looks(Visitor expert) {
        expert.page().setViewportSize(320, 740);
        expert.scrollsInOneDirection();
        expert.seesNoBarrier();
    }
}
