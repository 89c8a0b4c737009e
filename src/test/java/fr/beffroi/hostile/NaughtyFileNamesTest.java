package fr.beffroi.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.document.check.FileName;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Names of files made of all the strings that break other services. */
class NaughtyFileNamesTest {

    @Test
    void areCleanedOnceAndForAll() throws IOException {
        List<String> strings =
                JsonMapper.shared()
                        .readValue(
                                new ClassPathResource("uploads/blns.json").getContentAsByteArray(),
                                new TypeReference<List<String>>() {});
        assertThat(strings).hasSize(515);
        for (String text : strings) {
            String name = FileName.clean(text + ".pdf");
            assertThat(name).doesNotContainPattern("[\\x00-\\x1f\\x7f<>:\"|?*/\\\\]");
            assertThat(name).isNotBlank().isNotEqualTo("..");
            assertThat(FileName.clean(name)).isEqualTo(name);
        }
    }
}
