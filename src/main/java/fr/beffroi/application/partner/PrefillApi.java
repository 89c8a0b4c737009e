package fr.beffroi.application.partner;

import fr.beffroi.account.OpenToAll;
import fr.beffroi.account.RateLimit;
import fr.beffroi.account.SecretAddresses;
import fr.beffroi.application.partner.PrefillOrders.Link;
import fr.beffroi.call.FormField;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What partners' sites ask, by their key: see {@code contracts/openapi.yaml}. The key stands in a
 * header that no page of ours sends, so that no token of a form is needed.
 */
@RestController
@OpenToAll
@RequestMapping(PrefillApi.ADDRESS)
class PrefillApi implements SecretAddresses {

    static final String ADDRESS = "/api/prefill";

    /** Wrong keys of one machine in a quarter of an hour. */
    private static final int MOST_WRONG_KEYS = 200;

    private final PrefillOrders orders;
    private final PartnerKeys keys;
    private final PartnerSettings settings;
    private final RateLimit limit;
    private final ExactJson json;
    private final ProblemPages problems;
    private final String site;

    PrefillApi(
            PrefillOrders orders,
            PartnerKeys keys,
            PartnerSettings settings,
            RateLimit limit,
            ExactJson json,
            ProblemPages problems,
            @Value("${beffroi.public-url}") String site) {
        this.orders = orders;
        this.keys = keys;
        this.settings = settings;
        this.limit = limit;
        this.json = json;
        this.problems = problems;
        this.site = site;
    }

    @Override
    public List<String> patterns() {
        return List.of(ADDRESS);
    }

    /** Takes values for a call; answers the address to send the person to. */
    @PostMapping
    ResponseEntity<Map<String, Object>> take(HttpServletRequest request) throws IOException {
        Partner partner = partner(request);
        Order order = Order.read(json.mapper(), body(request));
        Link link = orders.take(partner, order, isLenient(request), language(request));
        URI address = URI.create(site + PrefillController.ADDRESS + '/' + link.secret());
        var answer = ResponseEntity.created(address).header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (isLenient(request)) {
            answer.header("Preference-Applied", "handling=lenient");
        }
        return answer.body(
                Map.of(
                        "address", address.toString(),
                        "expiresAt", link.expiresAt().toString(),
                        "taken", link.answers().answers().propertyNames(),
                        "refused", ProblemPages.refused(link.answers().refused())));
    }

    /** A field as a partner's developer needs it. */
    record Field(
            String name,
            String kind,
            String label,
            boolean required,
            @Nullable Integer maxLength,
            List<Choice> options,
            List<Field> parts) {

        static Field of(FormField field) {
            return new Field(
                    field.name(),
                    field.kind(),
                    field.label(),
                    field.required(),
                    field.maxLength(),
                    field.options().stream().map(o -> new Choice(o.value(), o.label())).toList(),
                    field.details().columns().stream().map(Field::of).toList());
        }
    }

    /** A value to choose. */
    record Choice(String value, String label) {}

    /**
     * The fields of a call that may be filled in.
     *
     * @param call its code
     */
    @GetMapping("/fields")
    List<Field> fields(
            @RequestParam(required = false) @Nullable String call, HttpServletRequest request) {
        partner(request);
        return orders.fields(call, language(request)).stream().map(Field::of).toList();
    }

    private Partner partner(HttpServletRequest request) {
        Optional<Partner> partner = keys.partner(request.getHeader(HttpHeaders.AUTHORIZATION));
        if (partner.isEmpty()) {
            limit("prefill key from " + request.getRemoteAddr(), MOST_WRONG_KEYS);
            throw Problem.of(Problem.Kind.KEY, "prefill.api.key");
        }
        limit("prefill of " + partner.get().code(), settings.most());
        return partner.get();
    }

    private void limit(String subject, int most) {
        Optional<Long> wait = limit.countTowards(subject, most);
        if (wait.isPresent()) {
            throw Problem.of(Problem.Kind.TOO_MANY, "prefill.api.too-many", wait.get());
        }
    }

    private byte[] body(HttpServletRequest request) throws IOException {
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        if (!type.split(";", 2)[0].strip().equals(MediaType.APPLICATION_JSON_VALUE)) {
            throw Problem.of(Problem.Kind.MEDIA_TYPE, "prefill.api.media-type");
        }
        int most = Math.toIntExact(settings.largest().toBytes());
        byte[] body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            throw Problem.of(Problem.Kind.TOO_LARGE, "prefill.api.too-large", most);
        }
        return body;
    }

    /** RFC 7240: the partner prefers a part to nothing. */
    private static boolean isLenient(HttpServletRequest request) {
        String preference = request.getHeader("Prefer");
        return preference != null
                && preference
                        .replace(" ", "")
                        .toLowerCase(Locale.ROOT)
                        .contains("handling=lenient");
    }

    private static Locale language(HttpServletRequest request) {
        boolean english =
                request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null
                        && request.getLocale().getLanguage().equals("en");
        return english ? Locale.ENGLISH : Locale.FRENCH;
    }

    @ExceptionHandler(Problem.class)
    ResponseEntity<ProblemDetail> problem(Problem problem, HttpServletRequest request) {
        return problems.of(problem, language(request));
    }
}
