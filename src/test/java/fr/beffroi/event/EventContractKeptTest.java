package fr.beffroi.event;

import static fr.beffroi.event.SampleEvents.anApplication;
import static fr.beffroi.event.SampleEvents.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.beffroi.kernel.Money;
import fr.beffroi.testing.ReceivedEvent;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the ledger writes is what the contract says, or it is refused. */
@ServiceTest
class EventContractKeptTest extends LedgerSteps {

    @Autowired private TurnableClock clock;

    @Test
    void putsTheHeadersOfTheContractOnEveryRecord() {
        UUID application = anApplication();
        append(withdrawn(application), withdrawn(application));
        JsonNode promised = ContractFiles.headers();
        var schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(promised);

        for (ReceivedEvent event : received(2, application)) {
            JsonNode headers = JsonMapper.shared().valueToTree(event.headers());
            assertThat(schema.validate(headers)).isEmpty();
            assertThat(promised.required("properties").propertyNames())
                    .containsAll(event.headers().keySet());
        }
    }

    @Test
    void writesAmountsDatesAndMomentsAsTheContractSays() {
        UUID application = anApplication();
        var data = new HashMap<String, Object>();
        data.put("applicationId", application);
        data.put("fundingRequestId", anApplication());
        data.put("state", "ACT_IN_SIGNATURE");
        data.put("funder", "PREF-62");
        data.put("amount", Money.euros(10000));
        data.put("rate", new BigDecimal("0.5"));
        data.put("ruleSetTag", "FIPD-2027-62.r1");
        data.put("signedAt", Instant.parse("2027-01-25T13:20:00Z"));
        data.put("implicitRejectionSuperseded", LocalDate.of(2027, 2, 2));
        data.put("number", null);

        append(
                new NewEvent(
                        "fr.beffroi.award.decided.v1", application, SampleEvents.CONTEXT, data));

        String written = received(1, application).get(0).data();
        assertThat(JsonMapper.shared().readTree(written).propertyNames()).doesNotContain("number");
        assertThat(written)
                .contains("\"amount\":10000.00")
                .contains("\"rate\":0.5")
                .contains("\"signedAt\":\"2027-01-25T13:20:00Z\"")
                .contains("\"implicitRejectionSuperseded\":\"2027-02-02\"");
    }

    @Test
    void refusesWhatDoesNotFitItsContractBeforeAnythingIsWritten() {
        UUID application = anApplication();
        Map<String, Object> incomplete = SampleEvents.withdrawal(application);
        incomplete.remove("stage");
        Map<String, Object> talkative = SampleEvents.withdrawal(application);
        talkative.put("email", "tresorier@association.example");
        Map<String, Object> wrong = SampleEvents.withdrawal(application);
        wrong.put("applicationId", "not-a-uuid");

        for (Map<String, Object> data : List.of(incomplete, talkative, wrong)) {
            refuses(new NewEvent(SampleEvents.WITHDRAWN, application, SampleEvents.CONTEXT, data));
        }
        refuses(
                new NewEvent(
                        "fr.beffroi.unheard.of.v1",
                        application,
                        SampleEvents.CONTEXT,
                        SampleEvents.withdrawal(application)));
        assertThat(rows("domain_event", application)).isZero();
        assertThat(rows("event_stream", application)).isZero();
    }

    @Test
    void refusesAnEventThatIsTooLargeForItsReaders() {
        UUID application = anApplication();
        Map<String, Object> request =
                Map.of(
                        "fundingRequestId",
                        application,
                        "funder",
                        "F".repeat(60),
                        "amountAsked",
                        Money.euros(1000));
        Map<String, Object> data = new HashMap<>();
        data.put("applicationId", application);
        data.put("state", "SUBMITTED");
        data.put("version", 1);
        data.put("submittedAt", clock.instant());
        data.put("channel", "WEB");
        data.put("siret", "13000155500031");
        data.put("amountAsked", Money.euros(1000));
        data.put("fileHashes", Collections.nCopies(200, "0".repeat(64)));
        data.put("fundingRequests", Collections.nCopies(50, request));
        String type = "fr.beffroi.application.submitted.v1";

        refuses(new NewEvent(type, application, SampleEvents.CONTEXT, data));

        data.remove("fundingRequests");
        append(new NewEvent(type, application, SampleEvents.CONTEXT, data));
        assertThat(received(1, application)).hasSize(1);
    }

    private void refuses(NewEvent event) {
        assertThatThrownBy(() -> append(event)).isInstanceOf(InvalidEventException.class);
    }
}
