package fr.beffroi.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * Remembers the page that an anonymous visitor asked for, to lead them there once signed in. Only
 * pages: not the answer to a form, a fragment or a file.
 */
final class PagesToReturnTo extends HttpSessionRequestCache {

    @SuppressWarnings("NullAway") // its own documentation offers null, for no mark at all
    PagesToReturnTo() {
        setRequestMatcher(PagesToReturnTo::isPage);
        // The address comes back as it was, without a mark on it.
        setMatchingRequestParameterName(null);
    }

    private static boolean isPage(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals("GET")
                && request.getHeader("HX-Request") == null
                && accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    /** Nothing is replayed: the page is asked for again. So no request looks into the session. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(
            HttpServletRequest request, HttpServletResponse response) {
        return null;
    }
}
