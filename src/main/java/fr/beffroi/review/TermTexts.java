package fr.beffroi.review;

import fr.beffroi.application.DossierTerms.Term;
import fr.beffroi.kernel.Texts;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says the terms of an examination in words. */
@Component
public class TermTexts {

    private final MessageSource messages;
    private final Texts texts;

    TermTexts(MessageSource messages, Texts texts) {
        this.messages = messages;
        this.texts = texts;
    }

    /**
     * A term that runs, or that has run out.
     *
     * @param kind beginning of the keys that say it, such as {@code term.documents}
     * @param over whether its last day has passed
     */
    public Term show(
            String kind,
            String title,
            LocalDate since,
            LocalDate due,
            boolean over,
            String then,
            @Nullable String law,
            Locale locale) {
        String state = over ? "OVER" : "RUNNING";
        return new Term(
                title,
                say("term.state." + state, locale),
                over ? "error" : "info",
                say(kind + ".now." + state, locale, texts.date(since, locale)),
                say("term.due", locale, texts.date(due, locale)),
                then,
                law);
    }

    public String say(String key, Locale locale, Object... values) {
        return Objects.requireNonNull(messages.getMessage(key, values, locale));
    }
}
