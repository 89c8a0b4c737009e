package fr.beffroi.application.conversation;

import fr.beffroi.document.ChosenFile;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A message as posted by its page.
 *
 * @param page the same each time that the page is sent
 * @param byService whether the service signs in the place of the person
 */
record TypedMessage(UUID page, String body, boolean byService, @Nullable ChosenFile file) {

    static TypedMessage of(MultiValueMap<String, String> posted, @Nullable ChosenFile file) {
        return new TypedMessage(
                page(posted.getFirst("_page")),
                text(posted.getFirst("message")),
                "true".equals(posted.getFirst("byService")),
                file);
    }

    private static UUID page(@Nullable String posted) {
        try {
            return posted == null ? UUID.randomUUID() : UUID.fromString(posted);
        } catch (IllegalArgumentException forged) {
            return UUID.randomUUID();
        }
    }

    /** Plain line ends, no control characters, no blank ends. */
    private static String text(@Nullable String posted) {
        return posted == null
                ? ""
                : posted.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "").strip();
    }
}
