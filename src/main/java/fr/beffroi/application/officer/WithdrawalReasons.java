package fr.beffroi.application.officer;

import fr.beffroi.kernel.ApplicationId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Why applicants withdrew, for the service to read. */
@Repository
class WithdrawalReasons {

    private final JdbcClient jdbc;

    WithdrawalReasons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A withdrawal, in the applicant's words. */
    record Withdrawal(String reason, Instant askedAt) {}

    Optional<Withdrawal> of(ApplicationId application) {
        return jdbc.sql("select reason, asked_at from withdrawal where application_id = :id")
                .param("id", application.value())
                .query((row, n) ->
                        new Withdrawal(
                                row.getString("reason"), row.getTimestamp("asked_at").toInstant()))
                .optional();
    }
}
