package fr.beffroi.review.completeness;

import fr.beffroi.review.documents.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What an officer typed beside an answer.
 *
 * @param fault absent where the answer will do
 */
record TypedMark(@Nullable Fault fault, String remark) {

    public String faultName() {
        return fault == null ? "" : fault.name();
    }

    boolean isEmpty() {
        return fault == null && remark.isEmpty();
    }
}
