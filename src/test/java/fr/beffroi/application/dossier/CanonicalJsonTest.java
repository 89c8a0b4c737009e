package fr.beffroi.application.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CanonicalJsonTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static String write(String document) {
        return CanonicalJson.write(JSON.readTree(document));
    }

    @Test
    void theSameContentIsAlwaysWrittenTheSame() {
        assertThat(write("{ \"b\" : [1, {\"d\": null, \"c\": true}], \"a\" : \"é\" }"))
                .isEqualTo(write("{\"a\":\"é\",\"b\":[1.0,{\"c\":true,\"d\":null}]}"))
                .isEqualTo("{\"a\":\"é\",\"b\":[1,{\"c\":true,\"d\":null}]}");
    }

    @Test
    void numbersAreWrittenInFull() {
        assertThat(write("[12000, 1.20e4, 0.50, 0.0, -0]")).isEqualTo("[12000,12000,0.5,0,0]");
    }

    @Test
    void theSealChangesWithOneCharacter() {
        assertThat(CanonicalJson.seal("{\"a\":1}")).isNotEqualTo(CanonicalJson.seal("{\"a\":2}"));
        // The value published for the empty text: nothing is added to what is hashed.
        assertThat(CanonicalJson.seal(""))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}
