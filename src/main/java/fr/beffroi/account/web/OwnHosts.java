package fr.beffroi.account.web;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The names under which this service answers: that of its public address, and those that the
 * installation adds. Any other name in a request was made up, or belongs to somebody else.
 */
@Component
class OwnHosts {

    private static final String ANY = "*";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");

    private final Set<String> names = new HashSet<>();

    OwnHosts(
            @Value("${beffroi.public-url}") String publicUrl,
            @Value("${beffroi.other-hosts:}") List<String> others) {
        String main = plain(URI.create(publicUrl).getHost());
        names.add(main);
        if (THIS_MACHINE.contains(main)) {
            names.addAll(THIS_MACHINE);
        }
        others.forEach(other -> names.add(plain(other.strip())));
    }

    /** Whether a request for that host, without its port, is for us. */
    boolean include(String host) {
        return names.contains(ANY) || names.contains(plain(host));
    }

    private static String plain(String host) {
        return host.toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", "");
    }
}
