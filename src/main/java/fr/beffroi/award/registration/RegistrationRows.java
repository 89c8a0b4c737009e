package fr.beffroi.award.registration;

import fr.beffroi.award.registration.Registration.Way;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what was decided on requests without money. */
@Repository
class RegistrationRows {

    private final JdbcClient db;
    private final Clock clock;

    RegistrationRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void add(
            FundingRequestId request,
            ApplicationId application,
            RegistrationForm form,
            PersonId person,
            String name) {
        db.sql(
                        """
                        insert into registration
                            (funding_request_id, application_id, outcome, reason_code, text,
                             decided_by, decided_by_name, decided_at)
                        values (:request, :application, :outcome, :reason, :text, :by, :name, :at)
                        """)
                .param("request", request.value())
                .param("application", application.value())
                .param("outcome", form.way() == null ? null : form.way().name())
                .param("reason", form.refusalReason())
                .param("text", form.text())
                .param("by", person.value())
                .param("name", name)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    void notified(FundingRequestId request, Instant at, @Nullable LocalDate appealUntil) {
        db.sql(
                        """
                        update registration set notified_at = :at, appeal_until = :until
                        where funding_request_id = :request
                        """)
                .param("request", request.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("until", appealUntil)
                .update();
    }

    Optional<Registration> find(FundingRequestId request) {
        return db.sql("select * from registration where funding_request_id = :request")
                .param("request", request.value())
                .query(RegistrationRows::read)
                .optional();
    }

    List<Registration> of(ApplicationId application) {
        return db.sql(
                        """
                        select * from registration
                        where application_id = :application order by decided_at
                        """)
                .param("application", application.value())
                .query(RegistrationRows::read)
                .list();
    }

    private static Registration read(ResultSet row, int number) throws SQLException {
        OffsetDateTime notified = row.getObject("notified_at", OffsetDateTime.class);
        return new Registration(
                new FundingRequestId(row.getObject("funding_request_id", UUID.class)),
                new ApplicationId(row.getObject("application_id", UUID.class)),
                Way.valueOf(row.getString("outcome")),
                row.getString("reason_code"),
                row.getString("text"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getString("decided_by_name"),
                notified == null ? null : notified.toInstant(),
                row.getObject("appeal_until", LocalDate.class));
    }
}
