package fr.beffroi.application.partner;

import org.springframework.stereotype.Component;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON strictly: exact numbers, no name twice, nothing after the end. */
@Component
class ExactJson {

    private final JsonMapper mapper;

    ExactJson(JsonMapper json) {
        this.mapper =
                json.rebuild()
                        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build();
    }

    JsonMapper mapper() {
        return mapper;
    }
}
