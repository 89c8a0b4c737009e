package fr.beffroi.call;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
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
