package fr.beffroi.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

@ServiceTest
class LayoutTest {

    @Autowired private WebApplicationContext context;
    private MockMvcTester mvc;

    @BeforeEach
    void browser() {
        mvc = MockMvcTester.from(context);
    }

    @Test
    void pagesAreInFrenchUntilThePersonChoosesEnglish() {
        assertThat(mvc.get().uri("/").header("Accept-Language", "en"))
                .bodyText()
                .contains("<html lang=\"fr\"", "Guichet des appels à projets");
        var english = mvc.get().uri("/?langue=en").exchange();
        assertThat(english).cookies().hasValue("beffroi-langue", "en");
        assertThat(english).bodyText().contains("<html lang=\"en\"", "Calls for projects");
    }

    @Test
    void aLanguageThatIsNotOfferedChangesNothing() {
        assertThat(mvc.get().uri("/?langue=de")).bodyText().contains("<html lang=\"fr\"");
    }

    @Test
    void theStatesMarksAreAbsentByDefault() {
        assertThat(mvc.get().uri("/")).bodyText().doesNotContainIgnoringCase("marianne", "fr-logo");
    }
}
