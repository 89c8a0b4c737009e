package fr.beffroi.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A fragment that a template calls with arguments exists where the template says. */
class FragmentReferencesTest {

    private static final Pattern DEFINITION = Pattern.compile("th:fragment=\"(\\w[\\w-]*)");
    private static final Pattern CALL = Pattern.compile("~\\{([\\w/-]*)\\s*::\\s*([\\w-]+)\\(");

    @Test
    void everyFragmentCalledExists() {
        Set<String> defined = new HashSet<>();
        Set<String> called = new HashSet<>();
        for (Path file : MessageFiles.below(MessageFiles.TEMPLATES, ".html")) {
            String name = MessageFiles.TEMPLATES.relativize(file).toString().replace(".html", "");
            String text = MessageFiles.text(file);
            DEFINITION.matcher(text).results().forEach(d -> defined.add(name + "::" + d.group(1)));
            CALL.matcher(text)
                    .results()
                    .map(c -> (c.group(1).isEmpty() ? name : c.group(1)) + "::" + c.group(2))
                    .forEach(called::add);
        }
        assertThat(defined).containsAll(called);
    }
}
