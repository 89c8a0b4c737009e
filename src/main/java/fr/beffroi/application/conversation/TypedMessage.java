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
 * @param awaiting whether the service waits for an answer
 */
record TypedMessage(
        UUID page, String body, boolean byService, boolean awaiting, @Nullable ChosenFile file) {

    static TypedMessage of(MultiValueMap<String, String> posted, @Nullable ChosenFile file) {
        return new TypedMessage(
                Posted.page(posted.getFirst("_page")),
                Posted.text(posted.getFirst("message")),
                "true".equals(posted.getFirst("byService")),
                "true".equals(posted.getFirst("awaiting")),
                file);
    }
}
