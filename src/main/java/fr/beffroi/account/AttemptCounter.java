package fr.beffroi.account;

import fr.beffroi.kernel.LinkSecret;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts what is tried, over a quarter of an hour from the first time. Of what is counted, only a
 * fingerprint is kept: neither e-mails nor addresses in clear.
 */
@Component
class AttemptCounter implements RateLimit {

    static final Duration WINDOW = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    AttemptCounter(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param number this attempt included
     * @param remaining until the counting starts afresh
     */
    record Counted(int number, Duration remaining) {}

    /** Counts one more; two at the same moment get different numbers. */
    Counted count(String subject) {
        Instant now = clock.instant();
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
                                Duration.between(
                                        now,
                                        row.getTimestamp("first_failure_at")
                                                .toInstant()
                                                .plus(WINDOW))))
                .single();
    }

    @Override
    public Optional<Long> countTowards(String subject, int most) {
        Counted counted = count(subject);
        return counted.number() <= most
                ? Optional.empty()
                : Optional.of(new TooManyAttempts(counted.remaining()).minutes());
    }

    void forget(List<String> subjects) {
        jdbc.sql("delete from sign_in_failures where subject in (:subjects)")
                .param("subjects", subjects.stream().map(AttemptCounter::fingerprint).toList())
                .update();
    }

    /** Counts one less: that attempt was right after all. */
    void takeBack(String subject) {
        jdbc.sql("update sign_in_failures set failures = failures - 1 where subject = :subject")
                .param("subject", fingerprint(subject))
                .update();
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forgetOldAttempts() {
        jdbc.sql("delete from sign_in_failures where last_failure_at < :old")
                .param("old", Timestamp.from(clock.instant().minus(Duration.ofDays(1))))
                .update();
    }

    static byte[] fingerprint(String subject) {
        return LinkSecret.fingerprint(subject);
    }
}
