package fr.beffroi.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The promise to the agencies is kept true: its files agree with each other and with the code. */
class ContractsTest {

    private static final EventContracts CONTRACTS = new EventContracts();
    private static final Pattern TOLD = Pattern.compile("\\.tell\\(\\s*[^,\"]+,\\s*\"([^\"]+)\"");
    private static final Pattern FULL_TYPE =
            Pattern.compile("\"(fr\\.beffroi(?:\\.[a-z-]+)+\\.v\\d+)\"");

    static Stream<EventContract> contracts() {
        return CONTRACTS.all().stream();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void anExampleShowsWhatIsPromised(EventContract contract) {
        JsonNode examples = ContractFiles.schema(contract.type()).required("examples");

        assertThat(examples.size()).isPositive();
        examples.forEach(contract::check);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void aContractNamesItself(EventContract contract) {
        JsonNode schema = ContractFiles.schema(contract.type());

        assertThat(schema.required("$id").stringValue())
                .isEqualTo("urn:beffroi:contract:" + contract.type() + ":" + contract.version());
        assertThat(contract.version()).startsWith(major(contract) + ".");
        assertThat(schema.has("additionalProperties")).isFalse();
        assertThat(ContractFiles.text("README.md")).contains("| `" + shortType(contract) + "` |");
    }

    @Test
    void theAsyncApiDocumentIsValid() {
        Schema schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                        .getSchema(
                                ContractFiles.read(
                                        Path.of("src/test/resources/asyncapi/3.0.0.json")));

        assertThat(schema.validate(ContractFiles.asyncApi())).isEmpty();
    }

    @Test
    void theAsyncApiDocumentDescribesEveryEventOnItsTopic() {
        JsonNode document = ContractFiles.asyncApi();

        Set<String> described = new TreeSet<>();
        document.required("channels")
                .forEach(channel -> {
                    String topic = channel.required("address").stringValue();
                    for (JsonNode reference : channel.required("messages")) {
                        described.add(topic + " " + describedType(document, reference));
                    }
                });
        assertThat(described)
                .isEqualTo(
                        contracts()
                                .map(contract -> contract.topic() + " " + contract.type())
                                .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void theCodeTellsNothingThatHasNoContract() throws IOException {
        Set<String> known =
                contracts()
                        .flatMap(contract -> Stream.of(contract.type(), shortType(contract)))
                        .collect(Collectors.toSet());

        assertThat(known).containsAll(toldInCode());
    }

    private static String describedType(JsonNode document, JsonNode reference) {
        String pointer = reference.required("$ref").stringValue().substring(1);
        JsonNode message = document.requiredAt(pointer);
        String file = message.at("/payload/schema/$ref").stringValue();
        assertThat(ContractFiles.exists(file.substring(2))).isTrue();
        return file.substring("./events/".length(), file.length() - ".json".length());
    }

    private static List<String> toldInCode() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(ContractFiles::read)
                    .flatMap(code ->
                            Stream.concat(
                                    TOLD.matcher(code).results(),
                                    FULL_TYPE.matcher(code).results()))
                    .map(found -> found.group(1))
                    .distinct()
                    .toList();
        }
    }

    private static String shortType(EventContract contract) {
        return contract.type().substring("fr.beffroi.".length(), contract.type().lastIndexOf('.'));
    }

    private static String major(EventContract contract) {
        return contract.type().substring(contract.type().lastIndexOf('.') + 2);
    }
}
