package fr.beffroi.call;

import static java.util.Locale.ROOT;

import fr.beffroi.document.AcceptedFiles;
import org.jspecify.annotations.Nullable;

/**
 * A document that the call asks for.
 *
 * @param code stable, such as {@code RIB}
 * @param mandatory whether the application cannot be submitted without it
 * @param indispensable whether its absence may stop the examination (CRPA L114-5-1)
 * @param model name of a file to fill in that the call offers for it; null where there is none
 */
public record RequiredDocument(
        String code,
        String label,
        String help,
        boolean mandatory,
        boolean indispensable,
        AcceptedFiles accepted,
        @Nullable String model) {

    /** Ending of the name of the model, such as {@code ODT}; empty where there is none. */
    public String modelKind() {
        return model == null ? "" : model.substring(model.lastIndexOf('.') + 1).toUpperCase(ROOT);
    }
}
