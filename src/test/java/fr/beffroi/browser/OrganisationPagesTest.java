package fr.beffroi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.testing.DemoPeople;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of an organisation, with eyes, on a narrow screen, or without JavaScript. */
@BrowserTest
class OrganisationPagesTest {

    private static final String PAGE = "/organisations/" + DemoPeople.JACQUES_BREL;

    @ParameterizedTest
    @ValueSource(strings = {"", "/modifier"})
    void haveNoBarrierAndFitTheNarrowestScreen(String part, Visitors visitors) {
        look(visitors.atDesk(), part, "organisme-large");
        look(visitors.onWidth(320), part, "organisme-etroit");
    }

    private static void look(Visitor visitor, String part, String name) {
        visitor.signIn(DemoPeople.TREASURER).open(PAGE + part).seesNoBarrier();
        visitor.scrollsInOneDirection();
        visitor.photograph(Path.of("target", "browser", name + part.replace('/', '-') + ".png"));
    }

    @Test
    void mistakesLeadToTheirFieldsAndNothingTypedIsLost(Visitors visitors) {
        Visitor visitor = visitors.withoutJavaScript().signIn(DemoPeople.TREASURER).open("/espace");
        visitor.follow("CENTRE CULTUREL ET SOCIAL JACQUES BREL").follow("Modifier");

        visitor.fill("Téléphone du représentant légal", "12")
                .fill("Commune du siège", "Nulle-Part")
                .press("Enregistrer");

        visitor.follow("Cette commune n’est pas dans la liste");
        assertThat(visitor.page().url()).endsWith("/modifier#commune");
        assertThat(visitor.page().locator("#commune").inputValue()).isEqualTo("Nulle-Part");
        assertThat(visitor.page().locator("#telephone").inputValue()).isEqualTo("12");
    }

    @Test
    void theOperatorsPageOfRefusedEventsHasNoBarrier(Visitors visitors) {
        visitors.onWidth(320)
                .signIn(DemoPeople.OPERATOR)
                .open("/exploitation/evenements")
                .seesNoBarrier()
                .scrollsInOneDirection();
    }
}
