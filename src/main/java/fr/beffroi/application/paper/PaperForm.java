package fr.beffroi.application.paper;

import fr.beffroi.account.EmailAddress;
import fr.beffroi.application.PaperRule;
import fr.beffroi.application.PaperRule.Verdict;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.WorkingDays;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an officer typed about a paper; nothing typed is lost.
 *
 * @param signataire who signed it, with their function
 * @param reception day of receipt, ISO-8601
 * @param heure hour of receipt, if known
 * @param cachet day of the postmark, if it came by post
 * @param courrielReponse where receipts go
 * @param adresseReponse where they are posted to; that of the organisation if empty
 * @param confirmation whether the officer confirms a day on which the service is closed
 * @param autre whether it is one more paper of that organisation for the call
 */
public record PaperForm(
        @Nullable String signataire,
        @Nullable String reception,
        @Nullable String heure,
        @Nullable String cachet,
        @Nullable String courrielReponse,
        @Nullable String adresseReponse,
        @Nullable Boolean confirmation,
        @Nullable Boolean autre) {

    private static final int LONGEST = 250;

    /** A postmark before that has a wrong year. */
    private static final Period LONGEST_JOURNEY = Period.ofMonths(2);

    /** The empty form. */
    static PaperForm empty() {
        return new PaperForm(null, null, null, null, null, null, null, null);
    }

    /** What the form says, once it has no error. */
    public record Said(
            String signer,
            LocalDate receivedOn,
            @Nullable LocalTime receivedAt,
            @Nullable LocalDate postmarkedOn,
            String email,
            String address) {}

    Said said() {
        return new Said(
                text(signataire),
                Objects.requireNonNull(date(reception)),
                time(),
                date(cachet),
                text(courrielReponse),
                text(adresseReponse));
    }

    /**
     * What is wrong, by field, in the order of the page.
     *
     * @param now in Paris
     */
    Map<String, Refusal> check(CallForProjects call, PaperRule rule, LocalDateTime now) {
        Map<String, Refusal> errors = new LinkedHashMap<>();
        checkReception(errors, call, rule, now);
        checkText(errors, "signataire", signataire, "paper.error.signer");
        if (text(signataire).isEmpty()) {
            errors.put("signataire", Refusal.because("paper.error.signer"));
        }
        if (!text(courrielReponse).isEmpty() && !EmailAddress.isWellFormed(text(courrielReponse))) {
            errors.put("courrielReponse", Refusal.because("organisation.error.courriel"));
        }
        checkText(errors, "adresseReponse", adresseReponse, "paper.error.address");
        return errors;
    }

    private void checkReception(
            Map<String, Refusal> errors, CallForProjects call, PaperRule rule, LocalDateTime now) {
        LocalDate received = date(reception);
        if (received == null) {
            errors.put("reception", Refusal.because("paper.error.received"));
            return;
        }
        boolean badTime = time() == null && !text(heure).isEmpty();
        LocalTime at = time() == null ? LocalTime.MIN : time();
        LocalDate stamped = date(cachet);
        if (received.atTime(at).isAfter(now)) {
            errors.put("reception", Refusal.because("paper.error.future", now.toLocalDate()));
        } else {
            judge(errors, call, rule.judge(call, received, time(), credible(stamped, received)));
            if (errors.isEmpty() && !WorkingDays.isWorkingDay(received) && !isConfirmed()) {
                errors.put("confirmation", Refusal.because("paper.error.closed-day", received));
            }
        }
        if (badTime) {
            errors.put("heure", Refusal.because("paper.error.time"));
        }
        if (stamped == null && !text(cachet).isEmpty()) {
            errors.put("cachet", Refusal.because("paper.error.postmark"));
        } else if (stamped != null && stamped.isAfter(received)) {
            errors.put("cachet", Refusal.because("paper.error.postmark.after"));
        } else if (stamped != null && credible(stamped, received) == null) {
            errors.put("cachet", Refusal.because("paper.error.postmark.old"));
        }
    }

    private static @Nullable LocalDate credible(@Nullable LocalDate stamped, LocalDate received) {
        return stamped == null || stamped.isBefore(received.minus(LONGEST_JOURNEY))
                ? null
                : stamped;
    }

    private static void judge(Map<String, Refusal> errors, CallForProjects call, Verdict verdict) {
        if (verdict == Verdict.TOO_EARLY) {
            errors.put("reception", Refusal.because("paper.error.early", call.opensAt()));
        } else if (verdict == Verdict.TOO_LATE) {
            errors.put("reception", Refusal.because("paper.error.late", call.closesAt()));
        }
    }

    /** Whether the officer confirms a day on which the service is closed. */
    public boolean isConfirmed() {
        return Boolean.TRUE.equals(confirmation);
    }

    /** Whether the officer says that it is one more paper. */
    public boolean isAnother() {
        return Boolean.TRUE.equals(autre);
    }

    /** Whether the page asks to confirm a day on which the service is closed. */
    public boolean isOnClosedDay() {
        LocalDate received = date(reception);
        return received != null && !WorkingDays.isWorkingDay(received);
    }

    private static void checkText(
            Map<String, Refusal> errors, String field, @Nullable String value, String key) {
        if (text(value).length() > LONGEST
                || text(value).codePoints().anyMatch(Character::isISOControl)) {
            errors.put(field, Refusal.because(key));
        }
    }

    private static @Nullable LocalDate date(@Nullable String typed) {
        try {
            return LocalDate.parse(text(typed));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private @Nullable LocalTime time() {
        try {
            return LocalTime.parse(text(heure));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
