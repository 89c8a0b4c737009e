package fr.beffroi.application.partner;

import fr.beffroi.call.OfferedAnswers.Refused;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Why a request of a partner is not served, as an RFC 9457 problem says it. */
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Kinds of problems, each with its status. */
    enum Kind {
        UNREADABLE(HttpStatus.BAD_REQUEST),
        VALUES(HttpStatus.BAD_REQUEST),
        KEY(HttpStatus.UNAUTHORIZED),
        CALL(HttpStatus.NOT_FOUND),
        CLOSED(HttpStatus.CONFLICT),
        TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
        MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
        TOO_MANY(HttpStatus.TOO_MANY_REQUESTS);

        private final HttpStatus status;

        Kind(HttpStatus status) {
            this.status = status;
        }

        HttpStatus status() {
            return status;
        }
    }

    private final Kind kind;
    private final String messageKey;
    private final transient List<Object> arguments;
    private final transient List<Refused> refused;

    private Problem(Kind kind, String messageKey, List<Object> arguments, List<Refused> refused) {
        super(messageKey, null, false, false);
        this.kind = kind;
        this.messageKey = messageKey;
        this.arguments = arguments;
        this.refused = refused;
    }

    static Problem of(Kind kind, String messageKey, Object... arguments) {
        return new Problem(kind, messageKey, List.of(arguments), List.of());
    }

    /** The form does not take these values. */
    static Problem values(List<Refused> refused) {
        return new Problem(Kind.VALUES, "prefill.api.refused", List.of(refused.size()), refused);
    }

    Kind kind() {
        return kind;
    }

    String messageKey() {
        return messageKey;
    }

    List<Object> arguments() {
        return arguments;
    }

    List<Refused> refused() {
        return refused;
    }
}
