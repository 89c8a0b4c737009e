package fr.beffroi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import fr.beffroi.browser.story.Applicant;
import fr.beffroi.browser.story.Cast;
import fr.beffroi.browser.story.Papers;
import fr.beffroi.browser.story.Project;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.TurnableClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people see when something is wrong: what it is, what to do, and what they had typed. */
@BrowserTest
class MistakesTest {

    @Autowired private TurnableClock clock;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void aBudgetThatDoesNotBalanceIsKeptAndSaidSo(Visitors visitors) {
        Applicant treasurer = begins(visitors).goesTo("/formulaire/budget");
        treasurer.saves(Project.unbalanced());
        Visitor visitor = treasurer.visitor();
        assertThat(visitor.main().locator(".beffroi-erreurs")).isFocused();
        assertThat(visitor.main().locator(".beffroi-erreurs")).containsText("26 000");
        assertThat(visitor.main().locator("[name='budget-income-ressources-propres']"))
                .hasValue("7000");
        visitor.seesNoBarrier();
    }

    @Test
    void aFileThatIsNotWhatItsNameSaysIsRefused(Visitors visitors) {
        Applicant treasurer = begins(visitors).goesTo("/pieces");
        treasurer.attaches("RIB", Papers.disguised("rib.pdf"));
        Visitor visitor = treasurer.visitor();
        assertThat(visitor.main().locator("#piece-RIB .fr-error-text"))
                .containsText("« rib.pdf » n’est pas d’un type accepté");
        visitor.seesNoBarrier();
    }

    @Test
    void whatIsMissingLeadsToItsField(Visitors visitors) {
        Applicant treasurer = begins(visitors).goesTo("/verification");
        treasurer.visitor().follow("Renseignez « Objectifs »");
        assertThat(treasurer.visitor().page().locator("#objectives")).isInViewport();
        treasurer.visitor().seesNoBarrier();
    }

    @Test
    void afterTheClosingADraftCanBeReadAndNotSent(Visitors visitors) {
        Applicant treasurer = begins(visitors);
        clock.forward(Duration.ofDays(120));
        Visitor visitor = treasurer.visitor();
        treasurer.goesTo("/verification");
        assertThat(visitor.main()).containsText("26 février 2027");
        assertThat(visitor.main().locator("#depot")).hasCount(0);
        visitor.seesNoBarrier();
    }

    private static Applicant begins(Visitors visitors) {
        return new Cast(visitors::atDesk, (_, _) -> {}, _ -> {})
                .applicant(DemoPeople.TREASURER)
                .begins();
    }
}
