package fr.beffroi.application.partner;

import fr.beffroi.application.partner.PartnerSettings.Access;
import fr.beffroi.kernel.LinkSecret;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows partners by the key that they send. Only fingerprints of keys are configured. */
@Component
class PartnerKeys {

    private static final String SCHEME = "Bearer ";

    private final PartnerSettings settings;
    private final Clock clock;

    PartnerKeys(PartnerSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The partner whose key it is.
     *
     * @param authorization value of the header, such as {@code Bearer 7sQ…}
     */
    Optional<Partner> partner(@Nullable String authorization) {
        if (authorization == null
                || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        String key = authorization.substring(SCHEME.length()).strip();
        byte[] fingerprint = LinkSecret.fingerprint(key);
        return settings.partners().entrySet().stream()
                .filter(entry -> holds(entry.getValue(), fingerprint))
                .findFirst()
                .map(entry -> new Partner(entry.getKey(), entry.getValue().name()));
    }

    private boolean holds(Access access, byte[] fingerprint) {
        LocalDate until = access.until();
        boolean over = until != null && LocalDate.now(clock).isAfter(until);
        return !over
                && access.keys().stream()
                        .map(HexFormat.of()::parseHex)
                        .anyMatch(key -> MessageDigest.isEqual(key, fingerprint));
    }
}
