package fr.beffroi.account;

import java.util.regex.Pattern;

/** What can be an e-mail address; whether it exists is told by a mail to it alone. */
public final class EmailAddress {

    private static final Pattern WELL_FORMED =
            Pattern.compile(
                    "[^@\\s\\p{Cntrl},;<>\"]+@[^@\\s\\p{Cntrl},;<>\"]+\\.[^@\\s\\p{Cntrl},;<>\"]+");
    private static final int LONGEST = 254;

    private EmailAddress() {}

    public static boolean isWellFormed(String typed) {
        return typed.length() <= LONGEST && WELL_FORMED.matcher(typed).matches();
    }
}
