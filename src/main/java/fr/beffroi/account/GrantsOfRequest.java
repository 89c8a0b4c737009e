package fr.beffroi.account;

import fr.beffroi.kernel.PersonId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** What was read of people's roles since the web request began; empty each time outside of one. */
final class GrantsOfRequest {

    private static final String NAME = GrantsOfRequest.class.getName();

    private final Map<PersonId, List<Grant>> known = new HashMap<>();

    private GrantsOfRequest() {}

    static Map<PersonId, List<Grant>> current() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return new HashMap<>();
        }
        if (request.getAttribute(NAME, RequestAttributes.SCOPE_REQUEST)
                instanceof GrantsOfRequest remembered) {
            return remembered.known;
        }
        GrantsOfRequest fresh = new GrantsOfRequest();
        request.setAttribute(NAME, fresh, RequestAttributes.SCOPE_REQUEST);
        return fresh.known;
    }
}
