package fr.beffroi.review.completeness;

import fr.beffroi.application.Application;
import fr.beffroi.application.Corrections;
import fr.beffroi.review.documents.AskedField;
import fr.beffroi.review.documents.DocumentRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The corrections that were asked, the old answer beside the new one, as the officer reads them.
 */
@Component
class AskedFields {

    private final Corrections corrections;

    AskedFields(Corrections corrections) {
        this.corrections = corrections;
    }

    /**
     * A correction.
     *
     * @param before the old answer in words
     * @param after the new one
     */
    record Shown(AskedField asked, Object before, Object after) {}

    /** By round of the request; what is typed and not sent is not the officer's to read. */
    Map<Integer, List<Shown>> of(Application application, List<DocumentRequest> requests) {
        return requests.stream()
                .collect(
                        Collectors.toMap(
                                DocumentRequest::round,
                                request ->
                                        request.fields().stream()
                                                .map(asked -> shown(application, asked))
                                                .toList()));
    }

    private Shown shown(Application application, AskedField asked) {
        var locale = LocaleContextHolder.getLocale();
        return new Shown(
                asked,
                corrections.words(application, asked.field(), asked.before(), locale),
                corrections.words(application, asked.field(), asked.after(), locale));
    }
}
