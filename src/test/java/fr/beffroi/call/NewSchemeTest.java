package fr.beffroi.call;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

/** A scheme that exists in files alone: no line of Java speaks of it but this test. */
@ServiceTest
class NewSchemeTest {

    private static final String CALL = "/appels/pauvrete-2027-62";

    @Autowired private WebApplicationContext context;
    @Autowired private Calls calls;
    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;

    @AfterEach
    void nobody() {
        DemoPeople.actAsNobody();
    }

    @Test
    void itsCallIsFoundReadCheckedAndAskedFor() {
        var mvc = MockMvcTester.from(context);

        assertThat(mvc.get().uri("/appels?theme=SOLIDARITE&texte=pauvrete"))
                .bodyText()
                .contains(CALL, "Prévention et lutte contre la pauvreté", "Solidarité");
        assertThat(mvc.get().uri(CALL)).bodyText().contains("Déposer une demande");
        assertThat(mvc.get().uri(CALL + "/eligibilite?porteur=ASSOCIATION&public=PAUVRETE"))
                .bodyText()
                .contains("Cet appel semble fait pour vous");
    }

    /** From its files to an open call: read, checked, compiled, written, found by its address. */
    @Test
    @Transactional
    void isAddedInSeconds() {
        String code = "pauvrete-chrono-2027-62";
        TestCalls files = TestCalls.in(context);
        Instant before = Instant.now();

        files.publishCopy("pauvrete-2027-62", code);
        CallForProjects call = calls.findByCode(code).orElseThrow();
        calls.form(call.id(), call.formVersion());

        Duration taken = Duration.between(before, Instant.now());
        System.out.printf("Seconds to add a call by its files: %.3f%n", taken.toMillis() / 1000.0);
        assertThat(taken).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void itsFormCalculatesAndItsRulesStartTheExamination() {
        ApplicationId id =
                dossiers.aDraft()
                        .forCall("pauvrete-2027-62")
                        .answering("axis", "DROITS")
                        .answering("households", "48")
                        .submitted();
        examination.runDue(id);

        assertThat(examination.openTaskKeys(id)).contains("UT_check_completeness");
        CallForProjects call = calls.findByCode("pauvrete-2027-62").orElseThrow();
        assertThat(calls.form(call.id(), call.formVersion()).section("projet").fields())
                .extracting(FormField::name)
                .contains("households", "perHousehold");
    }
}
