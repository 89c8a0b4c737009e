package fr.beffroi.application;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.Corrections.Correction;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.ServiceTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** A correction that makes another answer wrong is not right. */
@ServiceTest
class CorrectionsElsewhereTest {

    @Autowired private Dossiers dossiers;
    @Autowired private Corrections corrections;

    @Test
    void whatACorrectionMakesWrongElsewhereIsSaidWithTheFirstCorrectedAnswer() {
        ApplicationId id = dossiers.aDraft().submitted();

        List<Correction> wrong = of(id, Map.of("startDate", StringNode.valueOf("2035-01-01")));
        List<Correction> right = of(id, Map.of("title", StringNode.valueOf("Un autre titre")));

        assertThat(wrong.get(0).errors()).as("the title is as it was").isEmpty();
        assertThat(wrong.get(1).errors()).anyMatch(message -> message.contains("« Date de fin »"));
        assertThat(right).allMatch(each -> each.errors().isEmpty());
    }

    private List<Correction> of(ApplicationId id, Map<String, JsonNode> values) {
        return corrections.of(
                dossiers.read(id), List.of("title", "startDate"), values, Locale.FRENCH);
    }
}
