package fr.beffroi.application.form;

import fr.beffroi.application.Application;
import fr.beffroi.kernel.Texts;
import fr.beffroi.organisation.Mandate;
import fr.beffroi.organisation.Mandates;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says who filled in for whom; templates call it {@code @mandateTexts}. */
@Component("mandateTexts")
public class MandateTexts {

    private final Mandates mandates;
    private final MessageSource messages;
    private final Texts texts;

    MandateTexts(Mandates mandates, MessageSource messages, Texts texts) {
        this.mandates = mandates;
        this.messages = messages;
        this.texts = texts;
    }

    /** The agent, the structure, on whose behalf and until when; nothing without a mandate. */
    public @Nullable String of(Application application, Locale locale) {
        UUID id = application.mandate();
        return id == null ? null : mandates.find(id).map(one -> said(one, locale)).orElse(null);
    }

    public @Nullable String of(Application application) {
        return of(application, LocaleContextHolder.getLocale());
    }

    private String said(Mandate mandate, Locale locale) {
        return messages.getMessage(
                "mandate.mark",
                new Object[] {
                    mandate.agentName(),
                    mandate.structure(),
                    mandate.giver(),
                    texts.date(mandate.from(), locale),
                    texts.date(mandate.until(), locale)
                },
                locale);
    }
}
