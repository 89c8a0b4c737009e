package fr.beffroi.application.draft;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a proposed answer comes from.
 *
 * @param name what people know it by: number or title of the application, name of the partner
 */
public record Source(Kind kind, String name) {

    /** Kinds of places that answers come from. */
    public enum Kind {
        APPLICATION,
        DRAFT,
        PARTNER
    }

    /** As it is kept. */
    String text() {
        return kind + " " + name;
    }

    static Optional<Source> of(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        int space = text.indexOf(' ');
        return Optional.of(
                new Source(Kind.valueOf(text.substring(0, space)), text.substring(space + 1)));
    }

    /** Key of the words that say it, with the name to put in. */
    public String messageKey() {
        return "draft.source." + kind;
    }
}
