package fr.beffroi.application.partner;

import fr.beffroi.call.OfferedAnswers.Refused;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Problems as RFC 9457 writes them, in the language of the request. */
@Component
class ProblemPages {

    private static final int SECONDS_OF_A_MINUTE = 60;

    private final MessageSource messages;

    ProblemPages(MessageSource messages) {
        this.messages = messages;
    }

    ResponseEntity<ProblemDetail> of(Problem problem, Locale locale) {
        Problem.Kind kind = problem.kind();
        String code = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Object[] arguments = problem.arguments().toArray();
        ProblemDetail detail =
                ProblemDetail.forStatusAndDetail(
                        kind.status(),
                        messages.getMessage(problem.messageKey(), arguments, locale));
        detail.setType(URI.create("urn:beffroi:prefill:" + code));
        detail.setTitle(messages.getMessage("prefill.problem." + kind, null, locale));
        if (!problem.refused().isEmpty()) {
            detail.setProperty("errors", refused(problem.refused()));
        }
        var answer =
                ResponseEntity.status(kind.status())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (kind == Problem.Kind.KEY) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"beffroi\"");
        }
        if (kind == Problem.Kind.TOO_MANY && problem.arguments().getFirst() instanceof Long wait) {
            answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(wait * SECONDS_OF_A_MINUTE));
        }
        return answer.body(detail);
    }

    /** Each value that is not taken: its field, a reason to switch on, a text to read. */
    static List<Map<String, String>> refused(List<Refused> refused) {
        return refused.stream()
                .map(each ->
                        Map.of(
                                "field", each.field(),
                                "reason", each.reason().name(),
                                "detail", each.message()))
                .toList();
    }
}
