package fr.beffroi.event;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contract files as an agency reads them. */
final class ContractFiles {

    private static final Path FOLDER = Path.of("src/main/resources/contracts");

    private ContractFiles() {}

    static JsonNode schema(String type) {
        return JsonMapper.shared().readTree(text("events/" + type + ".json"));
    }

    static JsonNode asyncApi() {
        return JsonMapper.shared().valueToTree(new Yaml().load(text("asyncapi.yaml")));
    }

    /** The schema of the CloudEvents headers that {@code asyncapi.yaml} promises. */
    static JsonNode headers() {
        return asyncApi().at("/components/messageTraits/cloudEvent/headers");
    }

    static String text(String file) {
        return read(FOLDER.resolve(file));
    }

    static boolean exists(String file) {
        return Files.exists(FOLDER.resolve(file));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
