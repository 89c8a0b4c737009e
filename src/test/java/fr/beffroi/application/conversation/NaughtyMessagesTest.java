package fr.beffroi.application.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.Markup;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All the strings that break other services, written to the service and read by both sides. */
@ServiceTest
class NaughtyMessagesTest {

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private Visits visits;
    @Autowired private JsonMapper json;

    @Test
    void areReadAsTheyWereWrittenButForControlCharacters() throws IOException {
        ApplicationId id = dossiers.aDraft().submitted();
        examination.runDue(id);
        List<String> messages = messages();
        assertThat(messages).hasSizeGreaterThan(2);

        for (String message : messages) {
            visits.post(
                    DemoPeople.TREASURER,
                    "/demandes/" + id + "/messages",
                    Map.of("message", message, "_page", UUID.randomUUID().toString()));
        }

        assertThat(bodies(DemoPeople.TREASURER, "/demandes/" + id)).containsAll(messages);
        assertThat(bodies(DemoPeople.OFFICER, "/dossiers/" + id)).containsAll(messages);
    }

    private List<String> bodies(DemoPerson person, String dossier) {
        String page = visits.open(person, dossier + "/messages").body();
        assertThat(page.substring(page.indexOf("<main"), page.indexOf("</main>")))
                .doesNotContain("<script", "<img", "<iframe");
        return Markup.texts(page, "beffroi-propos fr-mb-1w");
    }

    /** As many strings to a message as it takes, one a line. */
    private List<String> messages() throws IOException {
        List<String> strings =
                json.readValue(
                        new ClassPathResource("uploads/blns.json").getContentAsByteArray(),
                        new TypeReference<List<String>>() {});
        assertThat(strings).hasSize(515);
        var messages = new ArrayList<String>();
        var message = new StringBuilder();
        for (String text : strings) {
            if (message.length() + text.length() + 1 > SendMessage.LONGEST) {
                messages.add(message.toString().strip());
                message.setLength(0);
            }
            message.append(text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")).append('\n');
        }
        messages.add(message.toString().strip());
        return messages;
    }
}
