package fr.beffroi.account;

import fr.beffroi.account.PasswordSignIn.Attempt;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down those who guess passwords. An attempt counts before its password is looked at, so that
 * many at once gain nothing; the right password wipes what was counted. Accounts that do not exist
 * are counted like the others.
 */
@Component
class SignInThrottle {

    /** A person who mistypes; somebody who guesses from one machine. */
    static final int ACCOUNT_FROM_ADDRESS = 5;

    /** One account attacked from many machines; higher, so that nobody is locked out easily. */
    static final int ACCOUNT = 30;

    /** Many accounts tried from one machine; a préfecture's people share one address. */
    static final int ADDRESS = 100;

    private final AttemptCounter counter;
    private final SignInJournal journal;

    SignInThrottle(AttemptCounter counter, SignInJournal journal) {
        this.counter = counter;
        this.journal = journal;
    }

    private record Limit(String subject, int attempts) {}

    private static List<Limit> limits(Attempt attempt) {
        String email = attempt.email().toLowerCase(Locale.ROOT);
        return List.of(
                new Limit("both " + attempt.address() + ' ' + email, ACCOUNT_FROM_ADDRESS),
                new Limit(account(email), ACCOUNT),
                new Limit("address " + attempt.address(), ADDRESS));
    }

    /** What is counted for an account, wherever the attempts come from. */
    static String account(String email) {
        return "account " + email.toLowerCase(Locale.ROOT);
    }

    /**
     * Counts the attempt.
     *
     * @throws TooManyAttempts if there were too many in the last quarter of an hour
     */
    @Transactional(noRollbackFor = TooManyAttempts.class)
    void count(Attempt attempt) {
        for (Limit limit : limits(attempt)) {
            AttemptCounter.Counted counted = counter.count(limit.subject());
            if (counted.number() > limit.attempts()) {
                if (counted.number() == limit.attempts() + 1) {
                    journal.throttled(attempt);
                }
                throw new TooManyAttempts(counted.remaining());
            }
        }
    }

    /** The password was right: what was counted for the account is forgotten. */
    @Transactional
    void forgive(Attempt attempt) {
        List<String> subjects = limits(attempt).stream().map(Limit::subject).toList();
        counter.forget(subjects.subList(0, 2));
        counter.takeBack(subjects.getLast());
    }
}
