package fr.beffroi.account;

import java.util.List;

/**
 * Addresses that may be posted to without the token of a form of ours, because a secret in the
 * address says as much: mail readers post to them for a person (RFC 8058). Found as beans.
 */
public interface SecretAddresses {

    /** Patterns of paths, such as {@code /appels/abonnement/arret/{secret}}. */
    List<String> patterns();
}
