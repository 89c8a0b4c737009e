package fr.beffroi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.EngineJobs;
import fr.beffroi.testing.SamplePdf;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A signatory changes the files of an application, and both sides see what changed. */
@BrowserTest
class ChangedDocumentsStoryTest {

    @Autowired private Dossiers dossiers;
    @Autowired private EngineJobs jobs;

    @Test
    void filesAreChangedWithoutJavaScript(Visitors visitors) {
        changes(visitors.withoutJavaScript(), visitors.atDesk(), Visitor::scrollsInOneDirection);
    }

    @Test
    void filesAreChangedOnAPhone(Visitors visitors) {
        changes(
                visitors.onPhone(),
                visitors.onPhone(),
                visitor -> visitor.seesNoBarrier().scrollsInOneDirection());
    }

    private void changes(Visitor treasurer, Visitor officer, Consumer<Visitor> looking) {
        ApplicationId id = dossiers.aDraft().submitted();
        DemoPeople.actAsNobody();
        jobs.runDue(id.toString());
        treasurer.signIn(DemoPeople.TREASURER).open("/demandes/" + id);

        treasurer.follow("Modifier ma demande").press("Commencer les changements");
        treasurer.open("/demandes/" + id + "/pieces");
        treasurer.follow("Remplacer rib.pdf");
        give(treasurer, "RIB", "rib-2.pdf");
        assertThat(treasurer.main().locator("#joints-RIB")).containsText("remplacera « rib.pdf »");
        treasurer.follow("Joindre un fichier pour « Autre document utile »");
        give(treasurer, "AUTRE", "plan.pdf");
        assertThat(treasurer.main().locator("#joints-AUTRE")).containsText("nouveau");
        look(treasurer, looking, "documents-changes");

        treasurer.follow("Voir mes changements");
        assertThat(treasurer.main()).containsText("Fichiers changés");
        look(treasurer, looking, "verification-changes");
        treasurer.press("Envoyer les changements");
        assertThat(treasurer.main()).containsText("Vos changements sont reçus");
        treasurer.follow("Voir ce que la version 2 a changé");
        assertThat(treasurer.main()).containsText("rib-2.pdf");
        look(treasurer, looking, "version-demandeur");

        officer.signIn(DemoPeople.OFFICER).open("/dossiers/" + id);
        officer.follow("Voir ce qui a changé");
        assertThat(officer.main()).containsText("plan.pdf");
        look(officer, looking, "version-service");
    }

    private static void give(Visitor visitor, String code, String name) {
        visitor.attach(
                visitor.main().locator("#fichiers-" + code),
                new FilePayload(name, "application/pdf", SamplePdf.saying(name)));
        visitor.activate(visitor.main().locator("[data-code='" + code + "'] > button"));
    }

    private static void look(Visitor visitor, Consumer<Visitor> looking, String what) {
        looking.accept(visitor);
        int width = visitor.page().viewportSize().width;
        visitor.photograph(Path.of("target/browser/" + what + "-" + width + ".png"));
    }
}
