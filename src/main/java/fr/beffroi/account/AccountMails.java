package fr.beffroi.account;

/** The e-mails about accounts, queued in the caller's transaction; sent by a module above. */
public interface AccountMails {

    /**
     * Asks to confirm that the address is the person's own.
     *
     * @param locale {@code fr} or {@code en}
     * @param path of the page of confirmation, from the root of the site
     * @param hours for which the link holds
     */
    void confirmAddress(String to, String locale, String path, long hours);

    /** Tells somebody who asks for an account that they already have one. */
    void alreadyHasAccount(String to, String locale);

    /**
     * Sends the link by which a new password is chosen.
     *
     * @param path of the page, from the root of the site
     * @param minutes for which the link holds
     */
    void choosePassword(String to, String locale, String path, long minutes);

    /** Tells somebody who asks for a new password that the address has no account here. */
    void hasNoAccount(String to, String locale);

    /** Tells somebody that the password of their account was changed. */
    void passwordChanged(String to, String locale);
}
