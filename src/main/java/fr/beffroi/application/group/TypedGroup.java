package fr.beffroi.application.group;

import fr.beffroi.application.FundingRequestState;
import fr.beffroi.application.conversation.Posted;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.util.MultiValueMap;

/**
 * A group message as posted by its page.
 *
 * @param page the same each time that the page is sent
 * @param states of the dossiers meant; none for all
 * @param counted how many recipients the person was shown; negative before that
 */
record TypedGroup(
        UUID page,
        Audience audience,
        List<String> states,
        String body,
        boolean byService,
        boolean awaiting,
        int counted) {

    static TypedGroup of(MultiValueMap<String, String> posted) {
        return new TypedGroup(
                Posted.page(posted.getFirst("_page")),
                "DRAFTS".equals(posted.getFirst("audience")) ? Audience.DRAFTS : Audience.DOSSIERS,
                known(posted.getOrDefault("states", List.of())),
                Posted.text(posted.getFirst("message")),
                "true".equals(posted.getFirst("byService")),
                "true".equals(posted.getFirst("awaiting")),
                Posted.number(posted.getFirst("counted"), -1));
    }

    /** Before anything is typed. */
    static TypedGroup empty(String body) {
        return new TypedGroup(
                UUID.randomUUID(), Audience.DOSSIERS, List.of(), body, false, false, -1);
    }

    private static List<String> known(List<String> posted) {
        return Arrays.stream(FundingRequestState.values())
                .map(Enum::name)
                .filter(posted::contains)
                .toList();
    }
}
