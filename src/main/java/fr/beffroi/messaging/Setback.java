package fr.beffroi.messaging;

import fr.beffroi.kernel.NotFound;
import jakarta.mail.internet.AddressException;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/**
 * Why an attempt failed, in words that name nobody.
 *
 * @param reason {@code address}, {@code refused.<SMTP code>}, {@code attachment}, {@code sign-in}
 *     or {@code unreachable}
 * @param permanent whether trying again is of no use
 */
record Setback(String reason, boolean permanent) {

    private static final int PERMANENT_REPLY = 500;

    static Setback from(Throwable failure) {
        return causes(failure)
                .map(Setback::of)
                .filter(setback -> setback != null)
                .findFirst()
                .orElse(new Setback("unreachable", false));
    }

    private static @Nullable Setback of(Throwable cause) {
        return switch (cause) {
            case SMTPAddressFailedException refused -> refused(refused.getReturnCode());
            case SMTPSendFailedException refused -> refused(refused.getReturnCode());
            case AddressException _ -> new Setback("address", true);
            case NotFound _ -> new Setback("attachment", true);
            case MailAuthenticationException _ -> new Setback("sign-in", false);
            default -> null;
        };
    }

    private static Setback refused(int code) {
        return new Setback("refused." + code, code >= PERMANENT_REPLY);
    }

    /** The failure, what caused it, and what the mail library hangs beside it. */
    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, next -> next != null, Setback::next);
    }

    private static @Nullable Throwable next(Throwable failure) {
        if (failure instanceof MailSendException refused
                && refused.getMessageExceptions().length > 0) {
            return refused.getMessageExceptions()[0];
        }
        return failure.getCause();
    }
}
