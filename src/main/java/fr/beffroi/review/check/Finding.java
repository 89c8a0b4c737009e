package fr.beffroi.review.check;

import fr.beffroi.kernel.Refusal;
import java.io.Serializable;
import java.util.List;

/**
 * One thing that a check found, said in the language of the reader.
 *
 * @param code end of the message key {@code check.finding.<code>}
 * @param values of its placeholders: texts, whole numbers, {@code Money} and {@code LocalDate}
 */
record Finding(String code, List<Serializable> values) {

    static Finding of(String code, Serializable... values) {
        return new Finding(code, List.of(values));
    }

    /** For {@code texts.of}. */
    public Refusal said() {
        return new Refusal("check.finding." + code, values);
    }
}
