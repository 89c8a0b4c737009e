package fr.beffroi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.beffroi.account.Role.ORGANISATION_ADMIN;
import static fr.beffroi.account.Role.ORGANISATION_EDITOR;
import static fr.beffroi.account.Role.ORGANISATION_SIGNATORY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.browser.story.Applicant;
import fr.beffroi.browser.story.Cast;
import fr.beffroi.browser.story.Papers;
import fr.beffroi.browser.story.Project;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.Newcomers;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An association whose chair invites an editor, who fills in, and a signatory, who submits. */
@BrowserTest
class OrganisationStoryTest {

    private static final Pattern LINK = Pattern.compile("/(invitations|demandes)/[\\w/-]{36,60}");

    @Autowired private Newcomers newcomers;
    @Autowired private JdbcClient jdbc;

    @Test
    void theEditorFillsInAndTheSignatorySubmits(Visitors visitors) {
        OrganisationId id = newcomers.association("Les Amis du Canal");
        DemoPerson chair =
                newcomers.applicant(
                        "Dominique",
                        id,
                        ORGANISATION_ADMIN,
                        ORGANISATION_EDITOR,
                        ORGANISATION_SIGNATORY);
        DemoPerson editor = newcomers.unknown("Ariane");
        DemoPerson signatory =
                newcomers.applicant("Yanis", newcomers.association("Le Comité des fêtes"));
        Visitor host = visitors.atDesk().signIn(chair).open("/espace");
        host.follow("Les Amis du Canal").follow("Les personnes et leurs rôles");
        invite(host, editor, 1);
        invite(host, signatory, 2);
        look(host, "personnes");

        Visitor first = visitors.atDesk().open(mailed(editor));
        look(first, "invitation");
        first.fill("Prénom", "Ariane").type(first.main().locator("#nom"), "Lemaire");
        first.fill("Mot de passe", DemoPeople.PASSWORD);
        first.press("Créer mon compte et rejoindre l’organisme").follow("Se connecter");
        first.fill("Adresse électronique", editor.email());
        first.fill("Mot de passe", DemoPeople.PASSWORD).press("Se connecter");
        assertThat(first.heading()).isEqualTo("Les Amis du Canal");
        Visitor second = visitors.onPhone().open(mailed(signatory)).follow("Se connecter");
        second.fill("Adresse électronique", signatory.email());
        second.fill("Mot de passe", DemoPeople.PASSWORD).press("Se connecter");
        second.press("Rejoindre l’organisme");
        assertThat(second.main()).containsText("Vous agissez maintenant pour cet organisme");

        var cast = new Cast(visitors::atDesk, (_, _) -> {}, _ -> {});
        Applicant writer = cast.applicant(newcomers.withEmail(editor.email()));
        writer.begins();
        String application = writer.application();
        writer.goesTo("/formulaire/organisme").fillsIn(Project.titled("Berges propres"));
        writer.attaches(Applicant.MANDATORY).checks("à déposer par le signataire");
        assertThat(writer.visitor().main()).containsText("demandez à Yanis Lemaire de le déposer");
        assertThat(writer.visitor().main().locator("#depot")).hasCount(0);
        look(writer.visitor(), "depot-par-le-signataire");
        writer.visitor().press("Prévenir les signataires par courriel");
        assertThat(writer.visitor().main()).containsText("sont prévenus par courriel");

        Applicant submitter = cast.applicant(signatory);
        assertThat(mailed(signatory)).contains(application);
        submitter.visitor().open(mailed(signatory));
        assertThat(submitter.visitor().main()).containsText("Il manque un pouvoir pour déposer");
        assertThat(submitter.visitor().main().locator("#depot button")).hasCount(0);
        look(submitter.visitor(), "depot-sans-pouvoir");
        givePower(host.open("/organisations/" + id + "/personnes"));
        submitter.visitor().open(mailed(signatory));
        submitter.submits();
        assertThat(submitter.visitor().heading()).isEqualTo("Votre demande est déposée");
    }

    /** Part: 1 for an editor, 2 for a signatory. */
    private static void invite(Visitor host, DemoPerson person, int part) {
        host.fill("Adresse électronique de la personne", person.email());
        host.tick(host.main().locator("#fonction-" + part));
        host.press("Envoyer l’invitation");
        assertThat(host.main()).containsText("L’invitation est envoyée");
    }

    private static void givePower(Visitor host) {
        host.activate(host.main().locator("summary:has-text('Joindre un pouvoir')"));
        host.type(host.main().locator("input[name='date']"), "2026-11-02");
        host.type(host.main().locator("input[name='jusqu']"), "2027-12-31");
        host.press("Enregistrer le pouvoir");
        assertThat(host.main()).containsText("Joignez le pouvoir signé");
        assertThat(host.main().locator("input[name='date']")).hasValue("2026-11-02");
        host.attach(host.main().locator("input[name='fichier']"), Papers.pdf("pouvoir.pdf"));
        host.press("Enregistrer le pouvoir");
        assertThat(host.main()).containsText("Signe avec un pouvoir du 2 novembre 2026");
        look(host, "pouvoir");
    }

    private static void look(Visitor visitor, String name) {
        visitor.seesNoBarrier();
        visitor.photograph(Path.of("target", "browser", "organisme-" + name + ".png"));
        visitor.page().setViewportSize(320, 740);
        visitor.scrollsInOneDirection();
        visitor.photograph(Path.of("target", "browser", "organisme-" + name + "-etroit.png"));
        visitor.page().setViewportSize(1280, 900);
    }

    /** The address that the last mail to that person leads to. */
    private String mailed(DemoPerson person) {
        Matcher link =
                LINK.matcher(
                        jdbc.sql(
                                        """
                                        select text_body from outgoing_message
                                        where recipient = ? order by id desc limit 1
                                        """)
                                .param(person.email())
                                .query(String.class)
                                .single());
        assertThat(link.find()).isTrue();
        return link.group();
    }
}
