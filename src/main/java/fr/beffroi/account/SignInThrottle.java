package fr.beffroi.account;

import fr.beffroi.account.PasswordSignIn.Attempt;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down those who guess passwords. An attempt counts before its password is looked at, so that
 * many at once gain nothing; the right password wipes what was counted. Accounts that do not exist
 * are counted like the others.
 */
@Component
class SignInThrottle {

    static final Duration WINDOW = Duration.ofMinutes(15);

    /** A person who mistypes; somebody who guesses from one machine. */
    static final int ACCOUNT_FROM_ADDRESS = 5;

    /** One account attacked from many machines; higher, so that nobody is locked out easily. */
    static final int ACCOUNT = 30;

    /** Many accounts tried from one machine; a préfecture's people share one address. */
    static final int ADDRESS = 100;

    private final JdbcClient jdbc;
    private final SignInJournal journal;
    private final Clock clock;

    SignInThrottle(JdbcClient jdbc, SignInJournal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    private record Limit(String subject, int attempts) {}

    private record Counted(int attempts, Instant since) {}

    private static List<Limit> limits(Attempt attempt) {
        String email = attempt.email().toLowerCase(Locale.ROOT);
        return List.of(
                new Limit("both " + attempt.address() + ' ' + email, ACCOUNT_FROM_ADDRESS),
                new Limit("account " + email, ACCOUNT),
                new Limit("address " + attempt.address(), ADDRESS));
    }

    /**
     * Counts the attempt.
     *
     * @throws TooManyAttempts if there were too many in the last quarter of an hour
     */
    @Transactional(noRollbackFor = TooManyAttempts.class)
    void count(Attempt attempt) {
        Instant now = clock.instant();
        for (Limit limit : limits(attempt)) {
            Counted counted = count(limit.subject(), now);
            if (counted.attempts() > limit.attempts()) {
                if (counted.attempts() == limit.attempts() + 1) {
                    journal.throttled(attempt);
                }
                throw new TooManyAttempts(Duration.between(now, counted.since().plus(WINDOW)));
            }
        }
    }

    private Counted count(String subject, Instant now) {
        return jdbc.sql(
                        """
                        insert into sign_in_failures as f
                          (subject, failures, first_failure_at, last_failure_at)
                        values (:subject, 1, :now, :now)
                        on conflict (subject) do update set
                          failures = case when f.first_failure_at <= :old then 1
                                          else f.failures + 1 end,
                          first_failure_at = case when f.first_failure_at <= :old then :now
                                                  else f.first_failure_at end,
                          last_failure_at = :now
                        returning failures, first_failure_at
                        """)
                .param("subject", fingerprint(subject))
                .param("now", Timestamp.from(now))
                .param("old", Timestamp.from(now.minus(WINDOW)))
                .query((row, number) ->
                        new Counted(
                                row.getInt("failures"),
                                row.getTimestamp("first_failure_at").toInstant()))
                .single();
    }

    /** The password was right: what was counted for the account is forgotten. */
    @Transactional
    void forgive(Attempt attempt) {
        List<Limit> limits = limits(attempt);
        jdbc.sql("delete from sign_in_failures where subject in (:subjects)")
                .param(
                        "subjects",
                        limits.subList(0, 2).stream().map(l -> fingerprint(l.subject())).toList())
                .update();
        jdbc.sql("update sign_in_failures set failures = failures - 1 where subject = :subject")
                .param("subject", fingerprint(limits.getLast().subject()))
                .update();
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forgetOldAttempts() {
        jdbc.sql("delete from sign_in_failures where last_failure_at < :old")
                .param("old", Timestamp.from(clock.instant().minus(Duration.ofDays(1))))
                .update();
    }

    static byte[] fingerprint(String subject) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(subject.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
