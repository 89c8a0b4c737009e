package fr.beffroi.application.note;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.beffroi.application.dossier.OwnServices.Service;
import fr.beffroi.application.dossier.OwnServices.Work;
import fr.beffroi.application.note.Note.Former;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.PersonId;
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

/** The tables {@code note} and {@code note_version}. */
@Repository
class NoteRows {

    /** What a reader may see: the notes of their services, and those shared among examiners. */
    private static final String VISIBLE =
            " (authority || ':' || service = any(:mine) or shared and :examining) ";

    private static final String COLUMNS =
            "select id, authority, service, shared, author_id, author_name, body, written_at,"
                    + " version, changed_at, deleted_at from note ";

    private final JdbcClient jdbc;
    private final Clock clock;

    NoteRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record OfNote(UUID note, Former former) {}

    /**
     * The notes that the reader sees, the newest first.
     *
     * @param before the last note of the page before; null for the first page
     */
    List<Note> of(ApplicationId application, Work reader, @Nullable UUID before, int most) {
        List<Note> notes =
                jdbc.sql(
                                COLUMNS
                                        + "where application_id = :application and"
                                        + VISIBLE
                                        + """
                                        and (:before::uuid is null or (written_at, id) < (
                                            select b.written_at, b.id from note b
                                            where b.id = :before::uuid
                                              and b.application_id = :application))
                                        order by written_at desc, id desc limit :most
                                        """)
                        .param("application", application.value())
                        .param("mine", reader.keys())
                        .param("examining", reader.examining())
                        .param("before", before)
                        .param("most", most)
                        .query((row, n) -> read(row))
                        .list();
        return withFormer(notes, reader);
    }

    Optional<Note> find(ApplicationId application, Work reader, UUID note) {
        return withFormer(
                        jdbc.sql(
                                        COLUMNS
                                                + "where id = :id and application_id = :application"
                                                + " and"
                                                + VISIBLE)
                                .param("id", note)
                                .param("application", application.value())
                                .param("mine", reader.keys())
                                .param("examining", reader.examining())
                                .query((row, n) -> read(row))
                                .list(),
                        reader)
                .stream()
                .findFirst();
    }

    /** How many the reader sees that were not deleted. */
    int count(ApplicationId application, Work reader) {
        return jdbc.sql(
                        "select count(*) from note where application_id = :application"
                                + " and deleted_at is null and"
                                + VISIBLE)
                .param("application", application.value())
                .param("mine", reader.keys())
                .param("examining", reader.examining())
                .query(Integer.class)
                .single();
    }

    /** False if its page has kept its note before. */
    boolean add(NewNote note) {
        return jdbc.sql(
                                """
                                insert into note (id, application_id, authority, service, shared,
                                    author_id, author_name, body, written_at, page)
                                values (:id, :application, :authority, :service, :shared, :author,
                                    :name, :body, :at, :page)
                                on conflict (page) do nothing
                                """)
                        .param("id", note.id())
                        .param("application", note.application().value())
                        .param("authority", note.service().authority())
                        .param("service", note.service().code())
                        .param("shared", note.shared())
                        .param("author", note.author().value())
                        .param("name", note.authorName())
                        .param("body", note.body())
                        .param("at", OffsetDateTime.now(clock))
                        .param("page", note.page())
                        .update()
                == 1;
    }

    /** False if it is not in that version any more: nothing is changed then. */
    boolean change(UUID note, int version, String body, boolean shared) {
        return keepFormer(note, version)
                && jdbc.sql(
                                        """
                                        update note set body = ?, shared = ?, changed_at = ?,
                                            version = version + 1 where id = ?
                                        """)
                                .params(body, shared, OffsetDateTime.now(clock), note)
                                .update()
                        == 1;
    }

    /** What it said is kept aside; false if it is not in that version any more. */
    boolean delete(UUID note, int version) {
        return keepFormer(note, version)
                && jdbc.sql(
                                        "update note set body = '', deleted_at = ?, version = version + 1"
                                                + " where id = ?")
                                .params(OffsetDateTime.now(clock), note)
                                .update()
                        == 1;
    }

    /** The row is locked until the end of the transaction, so that one of two changes wins. */
    private boolean keepFormer(UUID note, int version) {
        boolean current =
                jdbc.sql("select version from note where id = ? and deleted_at is null for update")
                        .param(note)
                        .query((row, n) -> row.getInt(1) == version)
                        .optional()
                        .orElse(false);
        if (!current) {
            return false;
        }
        return jdbc.sql(
                                """
                                insert into note_version (note_id, version, shared, body, ended_at)
                                select id, version, shared, body, ? from note where id = ?
                                """)
                        .params(OffsetDateTime.now(clock), note)
                        .update()
                == 1;
    }

    /** What was not shared stays with the service that wrote it. */
    private List<Note> withFormer(List<Note> notes, Work reader) {
        List<UUID> changed =
                notes.stream()
                        .filter(note -> note.version() > 1 && !note.isDeleted())
                        .map(Note::id)
                        .toList();
        if (changed.isEmpty()) {
            return notes;
        }
        Map<UUID, List<Former>> former = former(changed);
        return notes.stream()
                .map(note ->
                        note.with(
                                former.getOrDefault(note.id(), List.of()).stream()
                                        .filter(one ->
                                                one.shared()
                                                        || reader.services()
                                                                .contains(note.service()))
                                        .toList()))
                .toList();
    }

    private Map<UUID, List<Former>> former(Collection<UUID> notes) {
        return jdbc
                .sql(
                        """
                        select note_id, body, shared, ended_at from note_version
                        where note_id = any(:ids) order by note_id, version
                        """)
                .param("ids", notes.toArray(UUID[]::new))
                .query((row, n) ->
                        new OfNote(
                                row.getObject("note_id", UUID.class),
                                new Former(
                                        row.getString("body"),
                                        row.getBoolean("shared"),
                                        row.getObject("ended_at", OffsetDateTime.class)
                                                .toInstant())))
                .list()
                .stream()
                .collect(groupingBy(OfNote::note, mapping(OfNote::former, toList())));
    }

    private static Note read(ResultSet row) throws SQLException {
        return new Note(
                row.getObject("id", UUID.class),
                new Service(row.getString("authority"), row.getString("service")),
                row.getBoolean("shared"),
                new PersonId(row.getObject("author_id", UUID.class)),
                row.getString("author_name"),
                row.getString("body"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"),
                moment(row, "changed_at"),
                moment(row, "deleted_at"),
                List.of());
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
