package fr.beffroi.application.group;

import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.messaging.DossierMessage.File;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table {@code group_message_file}: the file chosen on a page, kept once whatever the number of
 * recipients. It is its author's alone, and changes no more once the message has left.
 */
@Repository
class GroupFiles {

    private final JdbcClient jdbc;
    private final Clock clock;

    GroupFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<File> of(UUID page, PersonId author) {
        return jdbc.sql(
                        """
                        select document_id, file_name, size from group_message_file
                        where page = ? and author_id = ?
                        """)
                .params(page, author.value())
                .query((row, n) -> read(row).orElseThrow())
                .optional();
    }

    /** In the place of the one chosen before. */
    void keep(UUID page, PersonId author, File file) {
        jdbc.sql(
                        """
                        insert into group_message_file as f
                            (page, author_id, document_id, file_name, size, kept_at)
                        select :page, :author, :document, :name, :size, :at
                        where not exists (select from group_message where page = :page)
                        on conflict (page) do update set document_id = excluded.document_id,
                            file_name = excluded.file_name, size = excluded.size,
                            kept_at = excluded.kept_at
                        where f.author_id = excluded.author_id
                        """)
                .param("page", page)
                .param("author", author.value())
                .param("document", file.document().value())
                .param("name", file.name())
                .param("size", file.size())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    void remove(UUID page, PersonId author) {
        jdbc.sql(
                        """
                        delete from group_message_file where page = :page and author_id = :author
                          and not exists (select from group_message where page = :page)
                        """)
                .param("page", page)
                .param("author", author.value())
                .update();
    }

    /** The file of a row, if it has one. */
    static Optional<File> read(ResultSet row) throws SQLException {
        @Nullable UUID document = row.getObject("document_id", UUID.class);
        return document == null
                ? Optional.empty()
                : Optional.of(
                        new File(
                                new DocumentId(document),
                                row.getString("file_name"),
                                row.getLong("size")));
    }
}
