package fr.beffroi.application.submission;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stamps each request with the moment of its reception, before any check: what arrives at 23:59:59
 * on the closing day is in time, however long the service takes to look at it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class ReceptionStamp extends OncePerRequestFilter {

    private static final String ATTRIBUTE = ReceptionStamp.class.getName();

    private final Clock clock;

    ReceptionStamp(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(ATTRIBUTE, clock.instant());
        chain.doFilter(request, response);
    }

    /** The moment at which the request was received; now, if it came by no server. */
    public Instant of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Instant received
                ? received
                : clock.instant();
    }
}
