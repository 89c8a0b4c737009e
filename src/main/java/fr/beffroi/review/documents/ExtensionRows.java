package fr.beffroi.review.documents;

import fr.beffroi.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the time given in addition. */
@Repository
class ExtensionRows {

    private final JdbcClient db;

    ExtensionRows(JdbcClient db) {
        this.db = db;
    }

    /** By request; one at most. */
    Map<UUID, Extension> of(UUID[] requests) {
        return db
                .sql("select * from document_extension where request_id = any(:requests)")
                .param("requests", requests)
                .query((row, _) -> Map.entry(row.getObject("request_id", UUID.class), read(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The request ends on another day, and a reminder may be due again. */
    void add(UUID request, Extension extension) {
        db.sql(
                        """
                        insert into document_extension (request_id, limit_before, limit_after,
                            reason, by_applicant, given_by, given_at)
                        values (:request, :before, :after, :reason, :byApplicant, :by, :at)
                        """)
                .param("request", request)
                .param("before", extension.before())
                .param("after", extension.after())
                .param("reason", extension.reason())
                .param("byApplicant", extension.byApplicant())
                .param("by", extension.by().value())
                .param("at", extension.at().atOffset(ZoneOffset.UTC))
                .update();
        db.sql(
                        """
                        update document_request set limit_on = :after, reminded_at = null
                        where id = :request
                        """)
                .param("after", extension.after())
                .param("request", request)
                .update();
    }

    private static Extension read(ResultSet row) throws SQLException {
        return new Extension(
                row.getObject("limit_before", LocalDate.class),
                row.getObject("limit_after", LocalDate.class),
                row.getString("reason"),
                row.getBoolean("by_applicant"),
                new PersonId(row.getObject("given_by", UUID.class)),
                row.getObject("given_at", OffsetDateTime.class).toInstant());
    }
}
