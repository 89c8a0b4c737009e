package fr.beffroi.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people read in calls, forms, eligibility checks and stock texts is set as in print. */
class SeedTextsTest {

    /** Expressions, which have signs of their own. */
    private static final Set<String> EXPRESSIONS = Set.of("when", "formula", "mandatoryWhen");

    private static final Pattern STRAIGHT = Pattern.compile("\\p{L}'[\\p{L}\\p{N}«]");

    static Stream<Resource> seeds() throws IOException {
        return Stream.of(
                        new PathMatchingResourcePatternResolver()
                                .getResources("classpath*:seeds/**/*.json"))
                .filter(seed -> !seed.toString().contains("/seeds/demo/"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void haveTypographicApostrophes(Resource seed) throws IOException {
        List<String> straight = new ArrayList<>();
        read(JsonMapper.shared().readTree(seed.getContentAsByteArray()), straight);
        assertThat(straight).as(seed.toString()).isEmpty();
    }

    private static void read(JsonNode node, List<String> straight) {
        if (node.isString() && STRAIGHT.matcher(node.asString()).find()) {
            straight.add(node.asString());
        }
        node.valueStream().filter(each -> !node.isObject()).forEach(each -> read(each, straight));
        node.properties().stream()
                .filter(property -> !EXPRESSIONS.contains(property.getKey()))
                .forEach(property -> read(property.getValue(), straight));
    }

    @Test
    void theSeedsAreThoseOfTheProject() throws IOException {
        assertThat(seeds()).hasSizeGreaterThan(40);
    }
}
