package fr.beffroi.messaging;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.messaging.DossierMessage.File;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tables {@code dossier_message…}. */
@Repository
@Transactional
class ConversationRows implements Conversations {

    private final JdbcClient jdbc;
    private final Clock clock;

    ConversationRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record OfMessage(UUID message, File file) {}

    @Override
    @Transactional(readOnly = true)
    public List<DossierMessage> of(ApplicationId application) {
        Map<UUID, List<File>> files = files(application);
        return jdbc.sql(
                        """
                        select id, application_id, side, author_id, author_name, signed_as, body,
                               sent_at, seen_at
                        from dossier_message where application_id = ? order by sent_at, id
                        """)
                .param(application.value())
                .query((row, number) -> read(row, files))
                .list();
    }

    private Map<UUID, List<File>> files(ApplicationId application) {
        return jdbc
                .sql(
                        """
                        select f.message_id, f.document_id, f.file_name, f.size
                        from dossier_message_file f join dossier_message m on m.id = f.message_id
                        where m.application_id = ? order by f.message_id, f.position
                        """)
                .param(application.value())
                .query((row, number) ->
                        new OfMessage(row.getObject("message_id", UUID.class), file(row)))
                .list()
                .stream()
                .collect(groupingBy(OfMessage::message, mapping(OfMessage::file, toList())));
    }

    @Override
    public boolean add(DossierMessage message, UUID page) {
        int kept =
                jdbc.sql(
                                """
                                insert into dossier_message
                                    (id, application_id, side, author_id, author_name, signed_as,
                                     body, sent_at, page)
                                values (:id, :application, :side, :author, :name, :signed, :body,
                                        :at, :page)
                                on conflict (page) do nothing
                                """)
                        .param("id", message.id())
                        .param("application", message.application().value())
                        .param("side", message.side().name())
                        .param("author", message.author().value())
                        .param("name", message.authorName())
                        .param("signed", message.signedAs())
                        .param("body", message.body())
                        .param("at", message.sentAt().atZone(clock.getZone()).toOffsetDateTime())
                        .param("page", page)
                        .update();
        if (kept == 0) {
            return false;
        }
        int position = 0;
        for (File file : message.files()) {
            jdbc.sql("insert into dossier_message_file values (?, ?, ?, ?, ?)")
                    .params(
                            message.id(),
                            position++,
                            file.document().value(),
                            file.name(),
                            file.size())
                    .update();
        }
        jdbc.sql("delete from dossier_message_draft where application_id = ? and author_id = ?")
                .params(message.application().value(), message.author().value())
                .update();
        return true;
    }

    @Override
    public boolean see(ApplicationId application, Side reader) {
        return jdbc.sql(
                                """
                                update dossier_message set seen_at = ?
                                where application_id = ? and side = ? and seen_at is null
                                """)
                        .params(
                                OffsetDateTime.now(clock),
                                application.value(),
                                reader.other().name())
                        .update()
                > 0;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<ApplicationId, Integer> unread(Collection<ApplicationId> applications, Side reader) {
        return jdbc
                .sql(
                        """
                        select application_id, count(*) as unread from dossier_message
                        where application_id = any(:ids) and side = :side and seen_at is null
                        group by application_id
                        """)
                .param("ids", applications.stream().map(ApplicationId::value).toArray(UUID[]::new))
                .param("side", reader.other().name())
                .query((row, number) ->
                        Map.entry(
                                new ApplicationId(row.getObject("application_id", UUID.class)),
                                row.getInt("unread")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isJustTold(ApplicationId application, Side writer) {
        return jdbc.sql(
                        """
                        select exists (select from dossier_message
                            where application_id = ? and side = ? and seen_at is null
                              and sent_at > ?)
                        """)
                .params(application.value(), writer.name(), OffsetDateTime.now(clock).minusDays(1))
                .query(Boolean.class)
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> draft(ApplicationId application, PersonId author) {
        return jdbc.sql(
                        """
                        select body from dossier_message_draft
                        where application_id = ? and author_id = ?
                        """)
                .params(application.value(), author.value())
                .query(String.class)
                .optional();
    }

    @Override
    public void keepDraft(ApplicationId application, PersonId author, UUID page, String text) {
        jdbc.sql(
                        """
                        insert into dossier_message_draft
                            (application_id, author_id, body, saved_at)
                        select :application, :author, :body, :at
                        where not exists (select from dossier_message where page = :page)
                        on conflict (application_id, author_id)
                        do update set body = :body, saved_at = :at
                        """)
                .param("application", application.value())
                .param("author", author.value())
                .param("body", text)
                .param("at", OffsetDateTime.now(clock))
                .param("page", page)
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<File> file(ApplicationId application, DocumentId document) {
        return jdbc.sql(
                        """
                        select f.document_id, f.file_name, f.size
                        from dossier_message_file f join dossier_message m on m.id = f.message_id
                        where f.document_id = ? and m.application_id = ?
                        """)
                .params(document.value(), application.value())
                .query((row, number) -> file(row))
                .optional();
    }

    private static File file(ResultSet row) throws SQLException {
        return new File(
                new DocumentId(row.getObject("document_id", UUID.class)),
                row.getString("file_name"),
                row.getLong("size"));
    }

    private static DossierMessage read(ResultSet row, Map<UUID, List<File>> files)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new DossierMessage(
                id,
                new ApplicationId(row.getObject("application_id", UUID.class)),
                Side.valueOf(row.getString("side")),
                new PersonId(row.getObject("author_id", UUID.class)),
                row.getString("author_name"),
                row.getString("signed_as"),
                row.getString("body"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                moment(row),
                files.getOrDefault(id, List.of()));
    }

    private static @Nullable Instant moment(ResultSet row) throws SQLException {
        OffsetDateTime seen = row.getObject("seen_at", OffsetDateTime.class);
        return seen == null ? null : seen.toInstant();
    }
}
