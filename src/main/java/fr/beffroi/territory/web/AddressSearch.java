package fr.beffroi.territory.web;

import fr.beffroi.account.RateLimit;
import fr.beffroi.account.SignedIn;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.territory.Addresses;
import fr.beffroi.territory.ProposedAddress;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Addresses that match what is being typed. Posted, so that what people type stands in no address;
 * for people signed in, since somebody else's service answers.
 */
@RestController
class AddressSearch {

    private final Addresses addresses;
    private final RateLimit limit;
    private final CurrentActor actor;

    AddressSearch(Addresses addresses, RateLimit limit, CurrentActor actor) {
        this.addresses = addresses;
        this.limit = limit;
        this.actor = actor;
    }

    /**
     * @param q the beginning of an address
     */
    @SignedIn
    @PostMapping("/referentiels/adresses")
    ResponseEntity<List<ProposedAddress>> addresses(@RequestParam(defaultValue = "") String q) {
        if (!addresses.isSet()) {
            return ResponseEntity.ok(List.of());
        }
        String subject = "addresses for " + actor.get().requirePerson();
        return limit.countTowards(subject, addresses.most()).isPresent()
                ? ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).body(List.of())
                : ResponseEntity.ok(addresses.search(q));
    }
}
