package fr.beffroi.application.intake;

import fr.beffroi.application.Application;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.SealedVersions;
import fr.beffroi.authority.Authorities;
import fr.beffroi.authority.Authority;
import fr.beffroi.authority.AuthorityService;
import fr.beffroi.call.Calls;
import fr.beffroi.deadline.LegalClock;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the receipt says: the mandatory mentions of CRPA R112-11-1 and R112-5, and ours. */
@Component
class ReceiptContent {

    /** A letter of intent that no request follows is then void. */
    private static final Period LIFE_OF_A_LETTER = Period.ofMonths(12);

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

    /**
     * A funder of the application.
     *
     * @param silence absent where nothing is to be decided
     */
    record FunderDates(FundingRequest request, @Nullable LegalClock silence) {}

    /** A funder as the receipt names it, with the service in charge (CRPA R112-5). */
    public record FunderLine(
            FundingRequest request, AuthorityService service, @Nullable LegalClock silence) {}

    /**
     * @param silence absent where nothing is to be decided
     * @param funders each with its own date
     */
    Map<String, Object> of(
            Application application, @Nullable LegalClock silence, List<FunderDates> funders) {
        Authority authority = authorities.get(application.authority());
        AuthorityService service = service(application);
        var content = new HashMap<String, Object>();
        content.put("application", application);
        content.put("call", calls.get(application.call()));
        content.put("authority", authority);
        content.put("service", service);
        content.put("letterhead", letterhead(authority, service));
        content.put("version", versions.last(application.id()));
        content.put("courtKey", "receipt.court." + application.department());
        content.put("issuedAt", clock.instant());
        content.put(
                "funders",
                funders.size() < 2
                        ? List.of()
                        : funders.stream().map(funder -> line(application, funder)).toList());
        if (silence == null) {
            content.put("lapsesOn", receivedOn(application).plus(LIFE_OF_A_LETTER));
        } else {
            content.put("silence", silence);
        }
        return content;
    }

    private FunderLine line(Application application, FunderDates funder) {
        return new FunderLine(
                funder.request(),
                service(application, funder.request().authority()),
                funder.silence());
    }

    private LocalDate receivedOn(Application application) {
        return LocalDate.ofInstant(application.requireSubmittedAt(), clock.getZone());
    }

    static Map<String, String> letterhead(Authority authority, AuthorityService service) {
        return Map.of(
                "authority", authority.name(),
                "service", service.name(),
                "address", service.address(),
                "email", service.email(),
                "telephone", service.telephone());
    }

    /** The service that instructs, which a receipt without a full contact must not name. */
    AuthorityService service(Application application) {
        return service(application, application.authority());
    }

    private AuthorityService service(Application application, String authority) {
        AuthorityService service =
                authorities
                        .holding(
                                "INSTRUCTION",
                                authority,
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
