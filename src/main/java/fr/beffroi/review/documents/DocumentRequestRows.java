package fr.beffroi.review.documents;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.review.documents.DocumentRequest.Item;
import fr.beffroi.review.documents.DocumentRequest.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the requests for documents. */
@Repository
class DocumentRequestRows {

    private final JdbcClient db;
    private final AskedFieldRows fields;
    private final ExtensionRows extensions;
    private final Clock clock;

    DocumentRequestRows(
            JdbcClient db, AskedFieldRows fields, ExtensionRows extensions, Clock clock) {
        this.db = db;
        this.fields = fields;
        this.extensions = extensions;
        this.clock = clock;
    }

    /** Every request of the dossier, the last one first. */
    List<DocumentRequest> of(ApplicationId application) {
        return db
                .sql(
                        """
                        select * from document_request
                        where application_id = :application order by round desc
                        """)
                .param("application", application.value())
                .query(DocumentRequestRows::request)
                .list()
                .stream()
                .map(this::withItems)
                .toList();
    }

    Optional<DocumentRequest> last(ApplicationId application) {
        return of(application).stream().findFirst();
    }

    void insert(DocumentRequest request) {
        db.sql(
                        """
                        insert into document_request
                            (id, application_id, round, asked_by, asked_at, sent_on, limit_on, message, state)
                        values (:id, :application, :round, :by, :at, :sent, :limit, :message, 'OPEN')
                        """)
                .param("id", request.id())
                .param("application", request.application().value())
                .param("round", request.round())
                .param("by", request.askedBy().value())
                .param("at", OffsetDateTime.now(clock))
                .param("sent", request.sentOn())
                .param("limit", request.limitOn())
                .param("message", request.message())
                .update();
        for (int i = 0; i < request.items().size(); i++) {
            insertItem(request.id(), i, request.items().get(i));
        }
        fields.insert(request.id(), request.fields());
    }

    void sent(UUID request, DocumentId letter) {
        db.sql("update document_request set letter_id = :letter where id = :id")
                .param("letter", letter.value())
                .param("id", request)
                .update();
    }

    void move(UUID request, State to) {
        db.sql("update document_request set state = :state where id = :id")
                .param("state", to.name())
                .param("id", request)
                .update();
    }

    void answered(UUID request, PersonId by, boolean late) {
        db.sql(
                        """
                        update document_request
                        set state = 'ANSWERED', answered_at = :at, answered_by = :by, late = :late
                        where id = :id
                        """)
                .param("at", OffsetDateTime.now(clock))
                .param("by", by.value())
                .param("late", late)
                .param("id", request)
                .update();
    }

    /** Keeps the answer to one document: an explanation, a file, or both; the last one counts. */
    void answer(
            UUID request,
            String code,
            @Nullable String explanation,
            @Nullable DocumentId document,
            @Nullable String documentName) {
        db.sql(
                        """
                        update document_request_item
                        set explanation = :explanation, document_id = :document,
                            document_name = :name, answered_at = :at
                        where request_id = :request and code = :code
                        """)
                .param("explanation", explanation)
                .param("document", document == null ? null : document.value())
                .param("name", documentName)
                .param("at", OffsetDateTime.now(clock))
                .param("request", request)
                .param("code", code)
                .update();
    }

    private void insertItem(UUID request, int position, Item item) {
        db.sql(
                        """
                        insert into document_request_item
                            (request_id, position, code, label, reason, indispensable)
                        values (:request, :position, :code, :label, :reason, :indispensable)
                        """)
                .param("request", request)
                .param("position", position)
                .param("code", item.code())
                .param("label", item.label())
                .param("reason", item.reason())
                .param("indispensable", item.indispensable())
                .update();
    }

    private DocumentRequest withItems(DocumentRequest r) {
        List<Item> items =
                db.sql(
                                """
                                select * from document_request_item
                                where request_id = :request order by position
                                """)
                        .param("request", r.id())
                        .query(DocumentRequestRows::item)
                        .list();
        return new DocumentRequest(
                r.id(),
                r.application(),
                r.round(),
                r.askedBy(),
                r.sentOn(),
                r.limitOn(),
                r.message(),
                r.state(),
                r.letter(),
                r.answeredAt(),
                r.late(),
                items,
                fields.of(r.id()),
                extensions.of(r.id()).orElse(null));
    }

    private static DocumentRequest request(ResultSet row, int number) throws SQLException {
        return new DocumentRequest(
                row.getObject("id", UUID.class),
                new ApplicationId(row.getObject("application_id", UUID.class)),
                row.getInt("round"),
                new PersonId(row.getObject("asked_by", UUID.class)),
                row.getObject("sent_on", LocalDate.class),
                row.getObject("limit_on", LocalDate.class),
                row.getString("message"),
                State.valueOf(row.getString("state")),
                document(row, "letter_id"),
                moment(row, "answered_at"),
                row.getBoolean("late"),
                List.of(),
                List.of(),
                null);
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        return new Item(
                row.getString("code"),
                row.getString("label"),
                row.getString("reason"),
                row.getBoolean("indispensable"),
                row.getString("explanation"),
                document(row, "document_id"),
                row.getString("document_name"));
    }

    private static @Nullable DocumentId document(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new DocumentId(id);
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
