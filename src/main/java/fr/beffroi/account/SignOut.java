package fr.beffroi.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Writes in the journal that the person left. */
@Component
class SignOut implements LogoutHandler {

    private final SignInJournal journal;

    SignOut(SignInJournal journal) {
        this.journal = journal;
    }

    @Override
    public void logout(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication signedIn) {
        if (signedIn != null && signedIn.getPrincipal() instanceof SignedInPerson person) {
            journal.signedOut(person);
        }
    }
}
