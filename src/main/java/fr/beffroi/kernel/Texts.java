package fr.beffroi.kernel;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Amounts, dates, moments (in Paris) and refusals as people read them, in the language of the
 * request or in the one given. Templates: {@code ${@texts.amount(money)}}.
 */
@Component("texts")
public class Texts {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern(":ss");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final MessageSource messages;
    private final Clock clock;

    Texts(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** An amount, such as {@code 12 500 €}: cents only where there are some. */
    public String amount(Money money, Locale locale) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance("EUR"));
        boolean whole = money.euros().stripTrailingZeros().scale() <= 0;
        format.setMinimumFractionDigits(whole ? 0 : 2);
        format.setMaximumFractionDigits(2);
        return format.format(money.euros());
    }

    public String amount(Money money) {
        return amount(money, LocaleContextHolder.getLocale());
    }

    /** A share between 0 and 1, such as {@code 80 %} or {@code 62,5 %}. */
    public String percent(BigDecimal share, Locale locale) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(share);
    }

    public String percent(BigDecimal share) {
        return percent(share, LocaleContextHolder.getLocale());
    }

    /** A calendar date, such as {@code 1er février 2027} or {@code 1 February 2027}. */
    public String date(LocalDate date, Locale locale) {
        return spelled(date, locale);
    }

    /** As {@link #date(LocalDate, Locale)}, where no bean is at hand. */
    public static String spelled(LocalDate date, Locale locale) {
        return firstOfMonth(DATE.withLocale(locale).format(date), locale);
    }

    public String date(LocalDate date) {
        return date(date, LocaleContextHolder.getLocale());
    }

    /** The day of a moment, in Paris. */
    public String day(Instant moment, Locale locale) {
        return date(LocalDate.ofInstant(moment, clock.getZone()), locale);
    }

    public String day(Instant moment) {
        return day(moment, LocaleContextHolder.getLocale());
    }

    /** A moment in Paris, to the minute, such as {@code 1er février 2027 à 09:05}. */
    public String moment(Instant moment, Locale locale) {
        var there = moment.atZone(clock.getZone());
        String at = isFrench(locale) ? " à " : " at ";
        return date(there.toLocalDate(), locale) + at + TIME.format(there);
    }

    public String moment(Instant moment) {
        return moment(moment, LocaleContextHolder.getLocale());
    }

    /** A last moment, to the second, such as {@code 26 février 2027 à 23:59:59}. */
    public String closing(Instant moment) {
        Locale locale = LocaleContextHolder.getLocale();
        return moment(moment, locale) + moment.atZone(clock.getZone()).format(SECONDS);
    }

    /** The size of a file, such as {@code 1,2 Mo}. */
    public String size(long bytes, Locale locale) {
        String unit = isFrench(locale) ? "o" : "B";
        if (bytes < 1_000_000) {
            return NumberFormat.getIntegerInstance(locale).format(Math.max(1, bytes / 1000))
                    + " k"
                    + unit;
        }
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(bytes / 1_000_000.0) + " M" + unit;
    }

    public String size(long bytes) {
        return size(bytes, LocaleContextHolder.getLocale());
    }

    /** Why a command was refused; amounts, dates and moments among the values as people read. */
    public String of(Refusal refusal, Locale locale) {
        Object[] arguments = refusal.arguments().stream().map(a -> shown(a, locale)).toArray();
        return messages.getMessage(refusal.messageKey(), arguments, locale);
    }

    public String of(Refusal refusal) {
        return of(refusal, LocaleContextHolder.getLocale());
    }

    /** French says "1er", and only for the first. */
    private static String firstOfMonth(String date, Locale locale) {
        return isFrench(locale) && date.startsWith("1 ") ? "1er" + date.substring(1) : date;
    }

    private static boolean isFrench(Locale locale) {
        return locale.getLanguage().equals("fr");
    }

    private Object shown(Object argument, Locale locale) {
        return switch (argument) {
            case Money money -> amount(money, locale);
            case LocalDate date -> date(date, locale);
            case Instant moment -> moment(moment, locale);
            default -> argument;
        };
    }
}
