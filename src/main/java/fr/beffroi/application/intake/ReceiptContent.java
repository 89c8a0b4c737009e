package fr.beffroi.application.intake;

import fr.beffroi.application.Application;
import fr.beffroi.application.SealedVersions;
import fr.beffroi.authority.Authorities;
import fr.beffroi.authority.Authority;
import fr.beffroi.authority.AuthorityService;
import fr.beffroi.call.Calls;
import fr.beffroi.deadline.LegalClock;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the receipt says: the mandatory mentions of CRPA R112-11-1 and R112-5, and ours. */
@Component
class ReceiptContent {

    private final Authorities authorities;
    private final Calls calls;
    private final SealedVersions versions;
    private final Clock clock;

    ReceiptContent(Authorities authorities, Calls calls, SealedVersions versions, Clock clock) {
        this.authorities = authorities;
        this.calls = calls;
        this.versions = versions;
        this.clock = clock;
    }

    Map<String, Object> of(Application application, LegalClock silence) {
        Authority authority = authorities.get(application.authority());
        AuthorityService service = service(application);
        return Map.of(
                "application",
                application,
                "call",
                calls.get(application.call()),
                "authority",
                authority,
                "service",
                service,
                "letterhead",
                letterhead(authority, service),
                "silence",
                silence,
                "version",
                versions.last(application.id()),
                "courtKey",
                "receipt.court." + application.department(),
                "issuedAt",
                clock.instant());
    }

    private static Map<String, String> letterhead(Authority authority, AuthorityService service) {
        return Map.of(
                "authority", authority.name(),
                "service", service.name(),
                "address", service.address(),
                "email", service.email(),
                "telephone", service.telephone());
    }

    /** The service that instructs, which a receipt without a full contact must not name. */
    AuthorityService service(Application application) {
        AuthorityService service =
                authorities
                        .holding(
                                "INSTRUCTION",
                                application.authority(),
                                application.scheme(),
                                application.department())
                        .orElseThrow();
        if (service.address().isBlank()
                || service.email().isBlank()
                || service.telephone().isBlank()) {
            throw new IllegalStateException(
                    "Service %s lacks an address, an e-mail or a telephone: no receipt without them"
                            .formatted(service.code()));
        }
        return service;
    }
}
