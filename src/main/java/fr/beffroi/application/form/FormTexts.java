package fr.beffroi.application.form;

import fr.beffroi.call.FormField.Option;
import fr.beffroi.kernel.Money;
import fr.beffroi.kernel.Texts;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Words and numbers of answers, for templates. */
@Component("formTexts")
public class FormTexts {

    private final MessageSource messages;
    private final Texts texts;

    FormTexts(MessageSource messages, Texts texts) {
        this.messages = messages;
        this.texts = texts;
    }

    /** The two answers of a yes-or-no question. */
    public List<Option> yesNo() {
        return List.of(new Option("true", word("form.yes")), new Option("false", word("form.no")));
    }

    /** An amount in whole euros; a dash where there is none. */
    public String euros(JsonNode amount) {
        return amount.isNumber() ? texts.amount(new Money(amount.decimalValue())) : "–";
    }

    /** A share between 0 and 1 as a percentage with two decimals; a dash where there is none. */
    public String percent(JsonNode share) {
        return share.isNumber() ? share(share.decimalValue()) : "–";
    }

    /** A share between 0 and 1 as a percentage with at most two decimals. */
    public String share(BigDecimal share) {
        NumberFormat format = NumberFormat.getPercentInstance(locale());
        format.setMaximumFractionDigits(2);
        return format.format(share);
    }

    private String word(String key) {
        return messages.getMessage(key, null, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
