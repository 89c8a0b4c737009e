package fr.beffroi.application.dossier;

import fr.beffroi.application.Amendment;
import fr.beffroi.application.Amendment.Asked;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.TimeOrderedUuid;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of changes to submitted applications. */
@Repository
public class AmendmentRows {

    private static final String COLUMNS =
            """
            id, application_id, opened_at, asked_by, asked_fields, asked_documents, asked_until,
            sealed_version, changed_fields, changed_documents, ended_at
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    AmendmentRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The one that is open, if any. */
    public Optional<Amendment> open(ApplicationId application) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from amendment where application_id = :id and ended_at is null")
                .param("id", application.value())
                .query(AmendmentRows::read)
                .optional();
    }

    public Optional<Amendment> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from amendment where id = :id")
                .param("id", id)
                .query(AmendmentRows::read)
                .optional();
    }

    /** Those sealed, the last one first. */
    public List<Amendment> sealed(ApplicationId application) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + """
                                 from amendment
                                where application_id = :id and sealed_version is not null
                                order by sealed_version desc
                                """)
                .param("id", application.value())
                .query(AmendmentRows::read)
                .list();
    }

    public Amendment add(ApplicationId application, @Nullable PersonId by, @Nullable Asked asked) {
        UUID id = TimeOrderedUuid.next();
        jdbc.sql(
                        """
                        insert into amendment (id, application_id, opened_at, opened_by)
                        values (:id, :application, :now, :by)
                        """)
                .param("id", id)
                .param("application", application.value())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by == null ? null : by.value())
                .update();
        ask(id, asked);
        return find(id).orElseThrow();
    }

    /** Sets or takes away what the service asks for. */
    public void ask(UUID id, @Nullable Asked asked) {
        jdbc.sql(
                        """
                        update amendment
                        set asked_by = :by, asked_fields = :fields, asked_until = :until,
                            asked_documents = :documents
                        where id = :id
                        """)
                .param("by", asked == null ? null : asked.by())
                .param("fields", asked == null ? null : asked.fields().toArray(String[]::new))
                .param(
                        "documents",
                        asked == null ? new String[0] : asked.documents().toArray(String[]::new))
                .param("until", asked == null ? null : Timestamp.from(asked.until()))
                .param("id", id)
                .update();
    }

    /**
     * @param version the version that it became; null where it is given up
     */
    public void end(
            UUID id,
            @Nullable Integer version,
            Set<String> changedFields,
            Set<String> changedDocuments) {
        jdbc.sql(
                        """
                        update amendment
                        set ended_at = :now, sealed_version = :version, changed_fields = :fields,
                            changed_documents = :documents
                        where id = :id and ended_at is null
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("version", version)
                .param("fields", changedFields.toArray(String[]::new))
                .param("documents", changedDocuments.toArray(String[]::new))
                .param("id", id)
                .update();
    }

    private static Amendment read(ResultSet row, int number) throws SQLException {
        String by = row.getString("asked_by");
        return new Amendment(
                ApplicationRow.uuid(row, "id"),
                new ApplicationId(ApplicationRow.uuid(row, "application_id")),
                row.getTimestamp("opened_at").toInstant(),
                by == null ? null : asked(row, by),
                row.getObject("sealed_version", Integer.class),
                names(row.getArray("changed_fields")),
                names(row.getArray("changed_documents")),
                instant(row.getTimestamp("ended_at")));
    }

    private static Asked asked(ResultSet row, String by) throws SQLException {
        Instant until = Objects.requireNonNull(instant(row.getTimestamp("asked_until")));
        return new Asked(
                by,
                names(row.getArray("asked_fields")),
                names(row.getArray("asked_documents")),
                until);
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }

    private static Set<String> names(Array array) throws SQLException {
        return Set.of((String[]) array.getArray());
    }
}
