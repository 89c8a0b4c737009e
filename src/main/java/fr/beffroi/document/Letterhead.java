package fr.beffroi.document;

import fr.beffroi.authority.Authority;
import fr.beffroi.authority.AuthorityService;
import org.jspecify.annotations.Nullable;

/** Who writes a letter, as its head shows (CRPA R112-5: name, address, e-mail and telephone). */
public record Letterhead(
        String authority,
        @Nullable String service,
        @Nullable String address,
        @Nullable String email,
        @Nullable String telephone) {

    public static Letterhead of(Authority authority, AuthorityService service) {
        return new Letterhead(
                authority.name(),
                service.name(),
                service.address(),
                service.email(),
                service.telephone());
    }
}
