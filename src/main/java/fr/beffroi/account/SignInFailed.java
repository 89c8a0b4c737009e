package fr.beffroi.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/** Shows the sign-in page again, with what was typed (but the password) and what is wrong. */
@Component
class SignInFailed implements AuthenticationFailureHandler {

    private final SessionFlashMapManager flash = new SessionFlashMapManager();

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException reason)
            throws IOException {
        FlashMap again = new FlashMap();
        again.setTargetRequestPath(request.getContextPath() + SecurityConfiguration.SIGN_IN);
        String email = request.getParameter("email");
        again.put("email", email == null ? "" : email);
        if (reason instanceof TooManyAttempts tooMany) {
            again.put("wait", tooMany.minutes());
        } else {
            again.put("refused", true);
        }
        flash.saveOutputFlashMap(again, request, response);
        response.sendRedirect(request.getContextPath() + SecurityConfiguration.SIGN_IN);
    }
}
