package fr.beffroi.application.officer;

import fr.beffroi.authority.Authorities;
import fr.beffroi.authority.Authority;
import fr.beffroi.authority.AuthorityService;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the cells of decision tables hold, as officers read it. */
@Component
class RuleWords {

    private static final Pattern PERIOD = Pattern.compile("P(\\d{1,4})(BD|D|W|M|Y)");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,14})(\\.\\d{1,10})?");

    private final MessageSource messages;
    private final Authorities authorities;

    RuleWords(MessageSource messages, Authorities authorities) {
        this.messages = messages;
        this.authorities = authorities;
    }

    /** Names of authorities and of their services, read once for a page. */
    Names names() {
        Map<String, String> names = new HashMap<>();
        for (AuthorityService service : authorities.services()) {
            names.put(service.code(), service.name());
        }
        for (Authority authority : authorities.all()) {
            names.put(authority.code(), authority.name());
        }
        return new Names(names, LocaleContextHolder.getLocale());
    }

    /** The words of one page. */
    final class Names {

        private final Map<String, String> names;
        private final Locale locale;

        private Names(Map<String, String> names, Locale locale) {
            this.names = names;
            this.locale = locale;
        }

        /**
         * @param value of a cell, as text: a code, a number, a period such as {@code P21D}, {@code
         *     true}; empty where nothing was given
         */
        public String of(String value) {
            Matcher period = PERIOD.matcher(value);
            if (period.matches()) {
                return message(
                        "period." + period.group(2), value, Integer.valueOf(period.group(1)));
            }
            if (value.isEmpty()) {
                return "–";
            }
            String name = names.get(value);
            return name != null ? name : message("word." + value, number(value));
        }

        private String number(String value) {
            if (!NUMBER.matcher(value).matches()) {
                return value;
            }
            NumberFormat format = NumberFormat.getNumberInstance(locale);
            format.setMaximumFractionDigits(4);
            return format.format(new BigDecimal(value));
        }

        private String message(String key, String otherwise, Object... values) {
            return String.valueOf(
                    messages.getMessage("dossier.rules." + key, values, otherwise, locale));
        }
    }
}
