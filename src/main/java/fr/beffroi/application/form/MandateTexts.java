package fr.beffroi.application.form;

import fr.beffroi.application.Application;
import fr.beffroi.kernel.Texts;
import fr.beffroi.organisation.Mandate;
import fr.beffroi.organisation.Mandates;
import fr.beffroi.organisation.SigningPowers;
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
    private final SigningPowers powers;
    private final MessageSource messages;
    private final Texts texts;

    MandateTexts(Mandates mandates, SigningPowers powers, MessageSource messages, Texts texts) {
        this.mandates = mandates;
        this.powers = powers;
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

    /** Who signed by which power; nothing where the legal representative did. */
    public @Nullable String power(Application application) {
        UUID id = application.power();
        Locale locale = LocaleContextHolder.getLocale();
        return id == null
                ? null
                : powers.find(id)
                        .map(one ->
                                messages.getMessage(
                                        "power.mark",
                                        new Object[] {
                                            one.personName(),
                                            texts.date(one.dated(), locale),
                                            texts.date(one.until(), locale)
                                        },
                                        locale))
                        .orElse(null);
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
