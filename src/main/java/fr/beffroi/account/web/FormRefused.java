package fr.beffroi.account.web;

import fr.beffroi.kernel.CurrentActor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Tells a right that is missing from a form whose page was open for too long. */
@Component
class FormRefused implements AccessDeniedHandler {

    private final CurrentActor currentActor;
    private final OpenAddresses open;

    FormRefused(CurrentActor currentActor, OpenAddresses open) {
        this.currentActor = currentActor;
        this.open = open;
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        String address = request.getServletPath();
        if (!(reason instanceof CsrfException)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (address.equals("/connexion")) {
            response.sendRedirect(request.getContextPath() + "/connexion?perimee");
        } else if (address.equals("/deconnexion") && currentActor.get().person() == null) {
            response.sendRedirect(request.getContextPath() + "/connexion?fin");
        } else {
            if (currentActor.get().person() == null && !open.has(request)) {
                StaleForm.keepUntilSignedIn(request);
            } else {
                StaleForm.keep(request);
            }
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
