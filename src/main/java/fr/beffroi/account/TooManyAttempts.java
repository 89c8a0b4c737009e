package fr.beffroi.account;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Signing in is refused for a while, whatever the password. */
final class TooManyAttempts extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super("Too many attempts");
        this.wait = wait;
    }

    /** Minutes to wait, rounded up, at least one. */
    long minutes() {
        return Math.max(1, wait.plusSeconds(59).toMinutes());
    }
}
