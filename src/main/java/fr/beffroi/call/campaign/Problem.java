package fr.beffroi.call.campaign;

import fr.beffroi.kernel.Refusal;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What bars the validation of a call.
 *
 * @param part page where it is put right
 * @param field element of that page; null if it is about the whole of it
 */
public record Problem(Part part, @Nullable String field, Refusal refusal) {

    static Problem at(
            Part part, @Nullable String field, String messageKey, Serializable... arguments) {
        return new Problem(part, field, Refusal.because(messageKey, arguments));
    }
}
