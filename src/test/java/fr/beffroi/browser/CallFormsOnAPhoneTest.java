package fr.beffroi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.Operations;
import fr.beffroi.testing.TurnableClock;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Budgets, financing plans and several actions, read and filled on a window of 320 pixels. */
@BrowserTest
class CallFormsOnAPhoneTest {

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private TurnableClock clock;

    @AfterEach
    void today() {
        clock.reset();
        DemoPeople.actAsNobody();
    }

    @Test
    void everyRowOfABudgetSaysItsOwnMistake(Visitors visitors) {
        ApplicationId id = dossiers.aDraft().filled();
        String address = "/demandes/" + id + "/formulaire/budget";
        Visitor phone = visitors.onWidth(320).signIn(DemoPeople.TREASURER).open(address);
        phone.seesNoBarrier().scrollsInOneDirection();
        Page page = phone.page();

        page.locator("[id='budget-expenses-60-prestations']").fill("12,50");
        page.locator("[id='budget-expenses-61-locations']").fill("mille");
        phone.press("Enregistrer et continuer");

        assertThat(page.locator("[id='budget-expenses-60-prestations-erreur']").innerText())
                .contains("12,50");
        assertThat(page.locator("[id='budget-expenses-61-locations-erreur']").innerText())
                .contains("mille");
        assertThat(page.locator("[id='budget-expenses-61-locations']").inputValue())
                .isEqualTo("mille");
        phone.seesNoBarrier().scrollsInOneDirection();

        page.locator("[id='budget-expenses-60-prestations']").fill("1");
        page.locator("[id='budget-expenses-61-locations']").fill("");
        phone.press("Enregistrer et continuer");

        assertThat(plain(page.locator(".beffroi-erreurs").innerText()))
                .contains("20 001", "20 000", "1 €");
        phone.scrollsInOneDirection();
    }

    @Test
    void theOtherCallsFitASmallWindow(Visitors visitors) {
        clock.set(Instant.parse("2027-01-08T09:00:00Z"));
        ApplicationId operation = Operations.schoolOf(dossiers).filled();
        ApplicationId actions =
                dossiers.aDraft()
                        .forCall("politique-ville-2027-62")
                        .answering("severalActions", "true")
                        .answering("multiYear", "true")
                        .filled();
        ApplicationId means =
                dossiers.aDraft()
                        .forCall("pdasr-moyens-2027-62")
                        .answering("needs", "IDSR", "MATERIEL", "OBJETS")
                        .filled();
        for (int width : List.of(320, 360)) {
            Visitor phone = visitors.onWidth(width).signIn(DemoPeople.TREASURER);
            look(phone, operation, "couts", width);
            look(phone, operation, "financement", width);
            look(phone, actions, "budget", width);
            look(phone, actions, "annees", width);
            look(phone, actions, "budget-organisme", width);
            look(phone, means, "moyens", width);
        }
    }

    @Test
    void fiveFundersFitASmallWindow(Visitors visitors) {
        clock.set(Instant.parse("2027-01-08T09:00:00Z"));
        ApplicationId id = Operations.schoolOf(dossiers).submitted();
        examination.runDue(id);

        Visitor phone = visitors.onWidth(320).signIn(DemoPeople.TREASURER);
        phone.open("/demandes/" + id).seesNoBarrier().scrollsInOneDirection();
        phone.photograph(Path.of("target/browser/financeurs-320.png"));
        Visitor desk = visitors.atDesk().signIn(DemoPeople.CAF_OFFICER);
        desk.open("/dossiers/" + id).seesNoBarrier();
        desk.photograph(Path.of("target/browser/financeurs-1280.png"));
    }

    private static void look(Visitor phone, ApplicationId id, String section, int width) {
        phone.open("/demandes/" + id + "/formulaire/" + section)
                .seesNoBarrier()
                .scrollsInOneDirection();
        phone.photograph(Path.of("target/browser", section + "-" + width + ".png"));
    }

    private static String plain(String text) {
        return text.replaceAll("[\\u00a0\\u202f]", " ");
    }
}
