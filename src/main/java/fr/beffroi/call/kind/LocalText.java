package fr.beffroi.call.kind;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A text in French, and in English where somebody translated it. */
public record LocalText(String fr, @Nullable String en) {

    /** From {@code "Titre"} or {@code {"fr": "Titre", "en": "Title"}}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static LocalText read(JsonNode json) {
        return json.isString()
                ? new LocalText(json.asString(), null)
                : new LocalText(
                        json.path("fr").asString(""),
                        json.has("en") ? json.path("en").asString("") : null);
    }

    /** The text in that language, in French if it was not translated. */
    public String in(Locale locale) {
        return en != null && isEnglish(locale) ? en : fr;
    }

    /** Language of the text shown where it is not the one asked for, else null. */
    public @Nullable String fallback(Locale locale) {
        return en == null && isEnglish(locale) ? "fr" : null;
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals("en");
    }
}
