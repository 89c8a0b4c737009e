package fr.beffroi.call.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

@ServiceTest
class CallPagesTest {

    private static final String CALL = "/appels/fipd-d-2027-62";

    @Autowired private WebApplicationContext context;
    @Autowired private TurnableClock clock;
    private MockMvcTester mvc;

    @BeforeEach
    void browser() {
        mvc = MockMvcTester.from(context);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void anyoneSeesTheOpenCallItsRulesAndWhomToAsk() {
        assertThat(mvc.get().uri("/appels")).bodyText().contains("Appels ouverts", CALL);
        assertThat(mvc.get().uri(CALL))
                .bodyText()
                .contains("80", "26 février 2027", "Déposer une demande", "mailto:", "tel:");
    }

    @Test
    void toTheLastSecondTheCallIsOpenThenClosed() {
        clock.set(ZonedDateTime.of(2027, 2, 26, 23, 59, 50, 0, TurnableClock.PARIS).toInstant());
        assertThat(mvc.get().uri(CALL)).bodyText().contains("/demandes/nouvelle?appel=");

        clock.set(ZonedDateTime.of(2027, 2, 27, 0, 0, 0, 0, TurnableClock.PARIS).toInstant());
        assertThat(mvc.get().uri(CALL))
                .bodyText()
                .contains("clos depuis")
                .doesNotContain("/demandes/nouvelle?appel=");
    }

    @Test
    void aCallThatDoesNotExistIsNotFound() {
        assertThat(mvc.get().uri("/appels/inconnu")).hasStatus(404);
    }
}
