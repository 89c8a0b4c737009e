package fr.beffroi.territory;

import fr.beffroi.kernel.OutsideService;
import fr.beffroi.kernel.OutsideService.Reply;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Proposes addresses to who types one, where the installation has a service to ask (an addok, such
 * as that of the Base Adresse Nationale). When it is away nothing is proposed, and one types on.
 * What was typed is never logged; a bounded number of answers is kept in memory.
 */
@Component("addresses")
public class Addresses {

    /** How many are proposed at once. */
    public static final int MOST = 6;

    private static final Logger LOG = LoggerFactory.getLogger(Addresses.class);
    private static final int SHORTEST = 3;
    private static final int LONGEST = 200;
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cntrl}]+");

    private final AddressSettings settings;
    private final AddressAnswers answers;
    private final @Nullable OutsideService service;
    private final Map<String, List<ProposedAddress>> kept;

    Addresses(AddressSettings settings, JsonMapper json, Clock clock) {
        this.settings = settings;
        this.answers = new AddressAnswers(json);
        this.service =
                settings.isSet()
                        ? new OutsideService(
                                Objects.requireNonNull(settings.url()), settings.manners(), clock)
                        : null;
        this.kept = Collections.synchronizedMap(new Kept(settings.kept()));
    }

    /** Whether there is a service to ask. */
    public boolean isSet() {
        return service != null;
    }

    /** Questions of one person in a quarter of an hour. */
    public int most() {
        return settings.most();
    }

    /**
     * The addresses that may be meant, the likeliest first; none if the service is away.
     *
     * @param typed the beginning of an address
     */
    public List<ProposedAddress> search(String typed) {
        String question = SPACES.matcher(typed).replaceAll(" ").strip();
        if (service == null
                || question.length() < SHORTEST
                || question.length() > LONGEST
                || !Character.isLetterOrDigit(question.codePointAt(0))) {
            return List.of();
        }
        String key = question.toLowerCase(Locale.FRENCH);
        List<ProposedAddress> known = kept.get(key);
        return known != null ? known : ask(service, key, question);
    }

    private List<ProposedAddress> ask(OutsideService outside, String key, String question) {
        Reply<List<ProposedAddress>> reply =
                outside.get(
                        uri ->
                                uri.path("/search/")
                                        .queryParam("q", "{question}")
                                        .queryParam("limit", MOST)
                                        .queryParam("autocomplete", 1)
                                        .build(question),
                        answers::read);
        if (reply.answer().isEmpty()) {
            LOG.info("The service of addresses does not answer: {}", reply.why());
            return List.of();
        }
        kept.put(key, reply.answer().get());
        return reply.answer().get();
    }

    /** The answers asked for last. */
    private static final class Kept extends LinkedHashMap<String, List<ProposedAddress>> {

        private static final long serialVersionUID = 1L;

        private final int most;

        Kept(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<ProposedAddress>> eldest) {
            return size() > most;
        }
    }
}
