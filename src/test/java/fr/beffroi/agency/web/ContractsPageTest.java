package fr.beffroi.agency.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.event.EventContract;
import fr.beffroi.event.EventContracts;
import fr.beffroi.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

@ServiceTest
class ContractsPageTest {

    @Autowired private WebApplicationContext context;
    @Autowired private EventContracts contracts;
    private MockMvcTester web;

    @BeforeEach
    void open() {
        web = MockMvcTester.from(context);
    }

    @Test
    void listsEveryEventForAnyone() {
        var page = web.get().uri("/contrats").exchange();

        assertThat(page).hasStatusOk();
        for (EventContract contract : contracts.all()) {
            assertThat(page)
                    .bodyText()
                    .contains("/contrats/events/" + contract.type() + ".json")
                    .contains(contract.title());
        }
    }

    @Test
    void givesTheSchemaThatTheHeadersOfAnEventLeadTo() {
        String type = "fr.beffroi.application.submitted.v1";

        for (String address : new String[] {type + ".json", type + "/1.1.0.json"}) {
            var file = web.get().uri("/contrats/events/" + address).exchange();
            assertThat(file).hasStatusOk().hasContentType("application/schema+json");
            assertThat(file).bodyText().contains("urn:beffroi:contract:" + type + ":1.1.0");
        }
    }

    @Test
    void givesTheAsyncApiDocument() {
        var file = web.get().uri("/contrats/asyncapi.yaml").exchange();

        assertThat(file).hasStatusOk().bodyText().startsWith("asyncapi: 3.0.0");
    }

    @Test
    void knowsNoOtherFile() {
        assertThat(web.get().uri("/contrats/events/fr.beffroi.nothing.v1.json").exchange())
                .hasStatus(404);
        assertThat(web.get().uri("/contrats/events/..%2F..%2Fapplication.json").exchange())
                .satisfies(
                        answer -> assertThat(answer.getResponse().getStatus()).isBetween(400, 404));
    }
}
