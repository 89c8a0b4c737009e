package fr.beffroi.account;

import java.util.Optional;

/** What a password must be: long rather than strange (CNIL, ANSSI), and not the address. */
public final class PasswordRule {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 1000;

    private PasswordRule() {}

    /** Key of what is wrong with it, if anything. */
    public static Optional<String> problem(String password, String email) {
        if (password.length() < SHORTEST) {
            return Optional.of("register.password.short");
        }
        if (password.length() > LONGEST) {
            return Optional.of("register.password.long");
        }
        return password.equalsIgnoreCase(email)
                ? Optional.of("register.password.email")
                : Optional.empty();
    }
}
