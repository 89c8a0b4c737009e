package fr.beffroi.account.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/**
 * Leads an anonymous visitor to the sign-in page; a fragment asks for its whole page again, and
 * what was typed in a form is kept for sending again.
 */
@Component
class SignInEntry extends LoginUrlAuthenticationEntryPoint {

    SignInEntry() {
        super("/connexion");
        setFavorRelativeUris(true);
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException reason)
            throws IOException, ServletException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Refresh", "true");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (StaleForm.isOurs(request)) {
            StaleForm.keepUntilSignedIn(request);
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            super.commence(request, response, reason);
        }
    }
}
