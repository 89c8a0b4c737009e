package fr.beffroi.application.dossier;

import fr.beffroi.application.Application;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of a dossier that are no longer in force: they are kept, and can still be read. */
@Component
public class PastFiles {

    private final JdbcClient jdbc;

    PastFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Why a file is no longer in force. */
    public enum Why {
        REPLACED,
        REMOVED,
        INFECTED
    }

    /**
     * A file that was in force.
     *
     * @param givenBy absent where the service itself brought it
     * @param outBy who replaced or removed it; absent where the antivirus took it out
     */
    public record PastFile(
            DocumentId id,
            String code,
            String fileName,
            Instant givenAt,
            @Nullable PersonId givenBy,
            Why why,
            Instant outAt,
            @Nullable PersonId outBy) {

        /** Those whom it names. */
        public List<PersonId> people() {
            return Stream.of(givenBy, outBy).filter(Objects::nonNull).distinct().toList();
        }
    }

    /** Those that left since the deposit, the last first: what changed in a draft is nobody's. */
    public List<PastFile> of(Application application) {
        Instant deposit = application.submittedAt();
        if (deposit == null) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select document_id, code, file_name, added_at, added_by, why, out_at, out_by
                        from (
                            select f.document_id, f.code, f.file_name, f.added_at, f.added_by,
                                case when f.withdrawn_at is not null then 'INFECTED'
                                     when f.removed_at is not null then 'REMOVED'
                                     else 'REPLACED' end as why,
                                coalesce(f.withdrawn_at, f.removed_at, n.added_at) as out_at,
                                case when f.withdrawn_at is null
                                     then coalesce(f.removed_by, n.added_by) end as out_by
                            from attachment f
                            left join attachment n on n.document_id = f.replaced_by
                            where f.application_id = :application and f.origin = 'APPLICANT'
                              and (f.replaced_by is not null or f.removed_at is not null
                                   or f.withdrawn_at is not null)) as past
                        where out_at >= :deposit
                        order by out_at desc, document_id
                        """)
                .param("application", application.id().value())
                .param("deposit", Timestamp.from(deposit))
                .query(PastFiles::read)
                .list();
    }

    /**
     * What became of the files that are no longer in force.
     *
     * @param replacedBy the file that took the place of each
     * @param infected those that the antivirus took out
     */
    public record Fates(Map<String, String> replacedBy, Set<String> infected) {}

    /** By the identifiers that sealed versions hold. */
    public Fates fates(ApplicationId application) {
        var replacedBy = new HashMap<String, String>();
        var infected = new HashSet<String>();
        jdbc.sql(
                        """
                        select document_id::text, replaced_by::text, withdrawn_at is not null
                        from attachment
                        where application_id = ?
                          and (replaced_by is not null or withdrawn_at is not null)
                        """)
                .param(application.value())
                .query(row -> {
                    if (row.getString(2) != null) {
                        replacedBy.put(row.getString(1), row.getString(2));
                    }
                    if (row.getBoolean(3)) {
                        infected.add(row.getString(1));
                    }
                });
        return new Fates(replacedBy, infected);
    }

    private static PastFile read(ResultSet row, int number) throws SQLException {
        return new PastFile(
                new DocumentId(ApplicationRow.uuid(row, "document_id")),
                row.getString("code"),
                row.getString("file_name"),
                row.getTimestamp("added_at").toInstant(),
                person(row, "added_by"),
                Why.valueOf(row.getString("why")),
                row.getTimestamp("out_at").toInstant(),
                person(row, "out_by"));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }
}
