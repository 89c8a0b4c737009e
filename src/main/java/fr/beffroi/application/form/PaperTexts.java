package fr.beffroi.application.form;

import fr.beffroi.application.Paper;
import fr.beffroi.kernel.Texts;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says how a paper came and who copied it out; templates call it {@code @paperTexts}. */
@Component("paperTexts")
public class PaperTexts {

    private final MessageSource messages;
    private final Texts texts;

    PaperTexts(MessageSource messages, Texts texts) {
        this.messages = messages;
        this.texts = texts;
    }

    /** Who entered it and when. */
    public String mark(Paper paper, Locale locale) {
        return say(
                "paper.mark",
                locale,
                paper.enteredByName(),
                texts.moment(paper.enteredAt(), locale));
    }

    public String mark(Paper paper) {
        return mark(paper, LocaleContextHolder.getLocale());
    }

    /** When it was received, by which post, and that its signature is on it. */
    public String detail(Paper paper, Locale locale) {
        LocalTime time = paper.receivedAtTime();
        LocalDate stamped = paper.postmarkedOn();
        String day = texts.date(paper.receivedOn(), locale);
        String received =
                time == null
                        ? say("paper.received", locale, day)
                        : say("paper.received.time", locale, day, time.toString());
        String by =
                stamped == null
                        ? ""
                        : " " + say("paper.postmarked", locale, texts.date(stamped, locale));
        return received + by + " " + say("paper.signed", locale, paper.signer());
    }

    public String detail(Paper paper) {
        return detail(paper, LocaleContextHolder.getLocale());
    }

    private String say(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }
}
