package fr.beffroi.application.partner;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.beffroi.testing.SomePartner.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The words of {@code contracts/openapi.yaml}. */
final class PrefillContract {

    private static final ObjectNode DOCUMENT = read();

    private PrefillContract() {}

    private static ObjectNode read() {
        try (var file = new ClassPathResource("contracts/openapi.yaml").getInputStream()) {
            Map<String, Object> document = new Yaml().load(file);
            return JsonMapper.shared().valueToTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The request that the document shows. */
    static JsonNode example() {
        return DOCUMENT.at(
                "/paths/~1api~1prefill/post/requestBody/content/application~1json/example");
    }

    /** The answer is what the document says under that name. */
    static void follows(Answer answer, String schema) {
        follows(answer.body(), schema);
    }

    static void follows(JsonNode answer, String schema) {
        ObjectNode whole = DOCUMENT.deepCopy();
        whole.retain("components").put("$ref", "#/components/schemas/" + schema);
        var errors =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(whole)
                        .validate(answer);
        assertThat(errors).as(answer.toString()).isEmpty();
    }
}
