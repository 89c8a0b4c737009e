package fr.beffroi.account.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A form that the server cannot read, such as one with a file that is too large, fails each time
 * somebody looks for a field in it, the error page included. Here the failure becomes a status, and
 * the error page sees a request without fields.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadableForms extends OncePerRequestFilter {

    private static final String UNREADABLE = UnreadableForms.class.getName();
    private static final String TEXT = UNREADABLE + ".text";

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(isUnreadable(request) ? new WithoutFields(request) : request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (InvalidParameterException unreadable) {
            request.setAttribute(UNREADABLE, true);
            request.setAttribute(TEXT, !isMultipart(request));
            response.sendError(unreadable.getErrorCode());
        }
    }

    /** Whether what was too large to be read was text, not files. */
    static boolean heldText(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(TEXT))
                && Integer.valueOf(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE)
                        .equals(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
    }

    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }

    private static boolean isUnreadable(HttpServletRequest request) {
        return request.getAttribute(UNREADABLE) != null
                || request.getAttribute(RequestDispatcher.ERROR_EXCEPTION)
                        instanceof InvalidParameterException;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static final class WithoutFields extends HttpServletRequestWrapper {

        WithoutFields(HttpServletRequest request) {
            super(request);
        }

        /** None: nobody shall look for parts in what was sent. */
        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }
    }
}
