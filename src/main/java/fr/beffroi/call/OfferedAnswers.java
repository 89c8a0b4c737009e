package fr.beffroi.call;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * What another site offers to fill in, as the form takes it.
 *
 * @param answers those that it takes, as if somebody had typed them
 * @param refused the others, in the order in which they were offered
 */
public record OfferedAnswers(ObjectNode answers, List<Refused> refused) {

    /** Why a value is not taken. */
    public enum Reason {
        /** The form has no such field, or the field no such part. */
        UNKNOWN,
        /**
         * Only a person gives it: an attestation, a document, a bank account; or it is computed.
         */
        NEVER_OFFERED,
        /** The form does not ask for it with the other answers. */
        NOT_ASKED,
        /** The field takes no such value. */
        INVALID
    }

    /**
     * A value that is not taken.
     *
     * @param field as the request named it
     * @param message what is wrong and what to do; it may repeat what was offered
     */
    public record Refused(String field, Reason reason, String message) {}
}
