package fr.beffroi.account;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Signs in by e-mail and password. Whether the account exists shows neither in the answer nor in
 * the time it takes.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    /** Longest password looked at, in characters: hashing more would only cost time. */
    private static final int LONGEST = 1000;

    private final Credentials credentials;
    private final PasswordEncoder passwords;
    private final SignInThrottle throttle;
    private final SignInJournal journal;
    private final String hashOfNobody;

    PasswordSignIn(
            Credentials credentials,
            PasswordEncoder passwords,
            SignInThrottle throttle,
            SignInJournal journal) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.throttle = throttle;
        this.journal = journal;
        this.hashOfNobody = String.valueOf(passwords.encode("nobody has this password"));
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        String email = typed.getName().strip();
        String password = String.valueOf(typed.getCredentials());
        if (email.isEmpty() || password.isEmpty() || password.length() > LONGEST) {
            throw new BadCredentialsException("Nothing to compare");
        }
        Attempt attempt = new Attempt(email, address(typed));
        throttle.count(attempt);
        Credentials.Known known = credentials.of(email).orElse(null);
        String hash = known == null ? hashOfNobody : known.passwordHash();
        boolean right = passwords.matches(password, hash);
        if (known == null || !right) {
            journal.failed(attempt, known == null ? null : known.person());
            throw new BadCredentialsException("E-mail or password is wrong");
        }
        throttle.forgive(attempt);
        return UsernamePasswordAuthenticationToken.authenticated(
                SignedInPerson.of(known.person()), null, List.of());
    }

    private static String address(Authentication typed) {
        return typed.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** Someone tries to sign in. */
    record Attempt(String email, String address) {}
}
