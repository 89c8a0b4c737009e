package fr.beffroi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import fr.beffroi.application.SupportingDocuments;
import fr.beffroi.call.TrialCalls;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.LocalClamd;
import fr.beffroi.testing.RealParts;
import fr.beffroi.testing.SamplePdf;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files dropped, cancelled, cut off and looked at, as an applicant does it. */
@BrowserTest
class UploadsTest {

    private static final String ZONE = "[data-code='COMPTES_N-1']";
    private static final String GIVEN = "[id='joints-COMPTES_N-1']";

    @Autowired private Dossiers dossiers;
    @Autowired private SupportingDocuments documents;
    @Autowired private TrialCalls trials;

    @Test
    void ofThreeFilesDroppedTheInfectedOneAloneIsRefused(Visitors visitors) {
        ApplicationId id = dossiers.aDraft().begun();
        Visitor visitor = documentsOf(id, visitors.atDesk());

        drop(
                visitor,
                pdf("bilan.pdf", SamplePdf.saying("Bilan")),
                pdf("compte.pdf", LocalClamd.infectedPdf("Compte")),
                pdf("annexe.pdf", SamplePdf.saying("Annexe")));

        Locator zone = visitor.main().locator(ZONE);
        assertThat(zone).containsText("« bilan.pdf » est joint.");
        assertThat(zone).containsText("« annexe.pdf » est joint.");
        assertThat(zone).containsText("« compte.pdf » contient un virus");
        assertThat(zone.locator("button", named("Envoyer de nouveau"))).hasCount(0);
        assertThat(visitor.main().locator(GIVEN + " li")).hasCount(2);
        assertThat(visitor.main().locator("[id='etat-COMPTES_N-1']")).hasText("joint");
        visitor.seesNoBarrier();
        org.assertj.core.api.Assertions.assertThat(documents.of(id)).hasSize(2);
    }

    @Test
    void aSendingThatIsCancelledOrCutOffLeavesTheOthers(Visitors visitors) {
        ApplicationId id = dossiers.aDraft().begun();
        Visitor visitor = documentsOf(id, visitors.onPhone());
        Locator zone = visitor.main().locator(ZONE);
        drop(visitor, pdf("bilan.pdf", SamplePdf.saying("Bilan")));
        assertThat(zone).containsText("« bilan.pdf » est joint.");

        RealParts.antivirus().hold();
        try {
            drop(visitor, pdf("annexe.pdf", SamplePdf.saying("Annexe")));
            visitor.press("Annuler l’envoi de « annexe.pdf »");
            assertThat(zone).containsText("Envoi de « annexe.pdf » annulé.");
        } finally {
            RealParts.antivirus().release();
        }
        visitor.page().context().setOffline(true);
        drop(visitor, pdf("compte.pdf", SamplePdf.saying("Compte")));
        assertThat(zone).containsText("« compte.pdf » n’est pas parti : la connexion est coupée.");
        visitor.seesNoBarrier().scrollsInOneDirection();

        visitor.page().context().setOffline(false);
        visitor.press("Envoyer de nouveau « compte.pdf »");
        assertThat(zone).containsText("« compte.pdf » est joint.");
        assertThat(visitor.main().locator(GIVEN + " li", named("bilan.pdf"))).hasCount(1);
        assertThat(visitor.main().locator(GIVEN + " li", named("compte.pdf"))).hasCount(1);
    }

    @Test
    void aPictureAndAPdfAreSeenOnThePageByTheirApplicant(Visitors visitors) {
        ApplicationId id = dossiers.aDraft().filled();
        Visitor visitor = documentsOf(id, visitors.withKeyboardAlone());

        visitor.activate(visitor.main().locator("#joints-RIB a").first());
        assertThat(visitor.main().locator("iframe"))
                .hasAttribute("src", "/demandes/" + id + "/pieces/" + rib(id) + "/contenu");
        assertThat(visitor.main()).containsText("Vérifié : aucun virus trouvé");
        visitor.seesNoBarrier().scrollsInOneDirection();
        visitor.photograph(java.nio.file.Path.of("target/browser/apercu.png"));
        visitor.follow("Revenir");
        assertThat(visitor.page()).hasURL(java.util.regex.Pattern.compile(".*/pieces$"));
    }

    @Test
    void onAPageOfTheFormAFileAndWhatIsTypedAreKeptWithJavaScriptOrWithout(Visitors visitors) {
        for (Visitor visitor : List.of(visitors.withoutJavaScript(), visitors.onPhone())) {
            ApplicationId id = dossiers.aDraft().forCall(trials.withEveryKind()).begun();
            visitor.signIn(DemoPeople.TREASURER).open("/demandes/" + id + "/formulaire/liens");
            Locator typed = visitor.main().locator("[name^='contact-']").first();

            visitor.type(typed, "Camille");
            visitor.attach(
                    visitor.main().locator("#fichiers-RIB"),
                    pdf("rib.pdf", SamplePdf.saying("RIB " + id)));
            visitor.activate(visitor.main().locator("[data-code='RIB'] > button"));

            assertThat(visitor.main().locator("#joints-RIB")).containsText("rib.pdf");
            assertThat(typed).hasValue("Camille");
            org.assertj.core.api.Assertions.assertThat(documents.of(id)).hasSize(1);
        }
    }

    @Test
    void onAPageOfTheFormARefusedFileIsSaidAtItsField(Visitors visitors) {
        ApplicationId id = dossiers.aDraft().forCall(trials.withEveryKind()).begun();
        Visitor visitor = visitors.withoutJavaScript().signIn(DemoPeople.TREASURER);
        visitor.open("/demandes/" + id + "/formulaire/liens");

        visitor.attach(
                visitor.main().locator("#fichiers-RIB"),
                pdf("rib.pdf", LocalClamd.infectedPdf("RIB")));
        visitor.activate(visitor.main().locator("[data-code='RIB'] > button"));

        assertThat(visitor.main().locator("#fichiers-RIB-erreur"))
                .containsText("« rib.pdf » contient un virus");
        assertThat(visitor.main().locator(".beffroi-erreurs")).containsText("virus");
    }

    private String rib(ApplicationId id) {
        return documents.of(id).stream()
                .filter(file -> file.code().equals("RIB"))
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
    }

    private static Visitor documentsOf(ApplicationId id, Visitor visitor) {
        return visitor.signIn(DemoPeople.TREASURER).open("/demandes/" + id + "/pieces");
    }

    private static Locator.LocatorOptions named(String name) {
        return new Locator.LocatorOptions().setHasText(name);
    }

    private static FilePayload pdf(String name, byte[] content) {
        return new FilePayload(name, "application/pdf", content);
    }

    private static void drop(Visitor visitor, FilePayload... files) {
        List<Map<String, String>> content =
                Arrays.stream(files)
                        .map(file ->
                                Map.of(
                                        "name",
                                        file.name,
                                        "bytes",
                                        Base64.getEncoder().encodeToString(file.buffer)))
                        .toList();
        JSHandle held =
                visitor.page()
                        .evaluateHandle(
                                """
                                files => {
                                  const held = new DataTransfer()
                                  for (const { name, bytes } of files) {
                                    const content = Uint8Array.from(atob(bytes), c => c.charCodeAt(0))
                                    held.items.add(new File([content], name, { type: 'application/pdf' }))
                                  }
                                  return held
                                }
                                """,
                                content);
        visitor.main().locator(ZONE).dispatchEvent("drop", Map.of("dataTransfer", held));
    }
}
