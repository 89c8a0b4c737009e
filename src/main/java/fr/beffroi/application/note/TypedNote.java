package fr.beffroi.application.note;

import fr.beffroi.application.conversation.Posted;
import java.util.UUID;
import org.springframework.util.MultiValueMap;

/**
 * A note as posted by its page.
 *
 * @param page the same each time that the page is sent
 * @param service key of the service in whose name it is written; empty where there is no choice
 * @param version of the note that is changed; 0 for a new one
 */
record TypedNote(UUID page, String body, boolean shared, String service, int version) {

    static TypedNote of(MultiValueMap<String, String> posted) {
        return new TypedNote(
                Posted.page(posted.getFirst("_page")),
                Posted.text(posted.getFirst("note")),
                "true".equals(posted.getFirst("shared")),
                Posted.text(posted.getFirst("service")),
                Posted.number(posted.getFirst("version"), 0));
    }
}
