package fr.beffroi.account;

import java.util.Optional;

/** Slows down what anyone may ask for without an account, over a quarter of an hour. */
public interface RateLimit {

    /**
     * Counts one more. Of what is counted, only a fingerprint is kept.
     *
     * @param subject what is counted, with the address of the machine or the mailbox
     * @param most how many are let through
     * @return minutes to wait, if there were more than that
     */
    Optional<Long> countTowards(String subject, int most);
}
