package fr.beffroi.account.web;

import fr.beffroi.account.EmailAddress;
import fr.beffroi.account.PasswordRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What somebody typed who wants an account. */
record TypedAccount(String firstName, String surname, String email, String password) {

    static final TypedAccount NOTHING = new TypedAccount("", "", "", "");

    private static final Pattern NAME = Pattern.compile("\\P{Cntrl}{1,100}");

    TypedAccount {
        firstName = firstName.strip();
        surname = surname.strip();
        email = email.strip();
    }

    /** Keys of the messages by field, in the order of the page; empty when all is well. */
    Map<String, String> errors() {
        Map<String, String> errors = new LinkedHashMap<>();
        if (!NAME.matcher(firstName).matches()) {
            errors.put("firstName", "register.first-name.missing");
        }
        if (!NAME.matcher(surname).matches()) {
            errors.put("surname", "register.surname.missing");
        }
        if (!EmailAddress.isWellFormed(email)) {
            errors.put("email", "register.email.wrong");
        }
        PasswordRule.problem(password, email).ifPresent(key -> errors.put("password", key));
        return errors;
    }

    @Override
    public String toString() {
        return "TypedAccount[…]";
    }
}
