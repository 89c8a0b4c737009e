package fr.beffroi.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Leads an anonymous visitor to the sign-in page; a fragment asks for its whole page again. */
final class SignInEntry extends LoginUrlAuthenticationEntryPoint {

    /** Header by which htmx asks for a fragment. */
    static final String FRAGMENT = "HX-Request";

    SignInEntry(String signInPage) {
        super(signInPage);
        setFavorRelativeUris(true);
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException reason)
            throws IOException, ServletException {
        if (request.getHeader(FRAGMENT) == null) {
            super.commence(request, response, reason);
        } else {
            response.setHeader("HX-Refresh", "true");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }
}
