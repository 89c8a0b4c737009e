package fr.beffroi.review.score;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The grids of {@code seeds/scoring}, read once. */
@Component
class Grids {

    private final List<Grid> all;

    Grids(JsonMapper json) {
        JsonMapper strict =
                json.rebuild().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
        List<Grid> read = new ArrayList<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:seeds/scoring/*.json")) {
                try (InputStream in = file.getInputStream()) {
                    read.add(strict.readValue(in, Grid.class));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        all = List.copyOf(read);
    }

    /** The one of the scheme, else the one for every other. */
    Grid of(String scheme) {
        return all.stream()
                .filter(grid -> grid.scheme().equals(scheme))
                .findFirst()
                .orElseGet(() -> of(""));
    }
}
