package fr.beffroi.call.subscription;

import java.util.UUID;

/**
 * What a person wants to be told of.
 *
 * @param locale {@code fr} or {@code en}
 * @param scheme code; empty for any
 * @param place key; empty for any
 */
record Subscription(UUID id, String email, String locale, String scheme, String place) {

    /** The address stays out of logs. */
    @Override
    public String toString() {
        return "Subscription[" + id + "]";
    }
}
