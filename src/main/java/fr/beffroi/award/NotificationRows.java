package fr.beffroi.award;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the official notifications and the proof of their first reading. */
@Repository
class NotificationRows {

    private final JdbcClient db;
    private final Clock clock;

    NotificationRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void add(OfficialNotification notification) {
        db.sql(
                        """
                        insert into official_notification
                            (decision_id, application_id, notified_at, appeal_until,
                             payment_due_on, act_id, letter_id)
                        values (:decision, :application, :at, :appeal, :payment, :act, :letter)
                        """)
                .param("decision", notification.decision())
                .param("application", notification.application().value())
                .param("at", notification.notifiedAt().atOffset(ZoneOffset.UTC))
                .param("appeal", notification.appealUntil())
                .param("payment", notification.paymentDueOn())
                .param("act", notification.act().value())
                .param("letter", notification.letter().value())
                .update();
    }

    List<OfficialNotification> of(ApplicationId application) {
        return of(List.of(application));
    }

    /** Those of several dossiers, the oldest first. */
    List<OfficialNotification> of(Collection<ApplicationId> applications) {
        return db.sql(
                        """
                        select * from official_notification
                        where application_id = any(:applications) order by notified_at
                        """)
                .param(
                        "applications",
                        applications.stream().map(ApplicationId::value).toArray(UUID[]::new))
                .query(NotificationRows::notification)
                .list();
    }

    /** Remembers the first reading; false if it was read before. */
    boolean read(UUID decision, PersonId by) {
        int first =
                db.sql(
                                """
                                update official_notification
                                set first_read_at = :at, first_read_by = :by
                                where decision_id = :decision and first_read_at is null
                                """)
                        .param("at", OffsetDateTime.now(clock))
                        .param("by", by.value())
                        .param("decision", decision)
                        .update();
        return first == 1;
    }

    private static OfficialNotification notification(ResultSet row, int number)
            throws SQLException {
        return new OfficialNotification(
                row.getObject("decision_id", UUID.class),
                new ApplicationId(row.getObject("application_id", UUID.class)),
                row.getObject("notified_at", OffsetDateTime.class).toInstant(),
                row.getObject("appeal_until", LocalDate.class),
                row.getObject("payment_due_on", LocalDate.class),
                new DocumentId(row.getObject("act_id", UUID.class)),
                new DocumentId(row.getObject("letter_id", UUID.class)),
                moment(row, "first_read_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
