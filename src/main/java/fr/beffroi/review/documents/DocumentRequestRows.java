package fr.beffroi.review.documents;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.review.documents.DocumentRequest.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the requests for documents. */
@Repository
class DocumentRequestRows {

    private final JdbcClient db;
    private final AskedItemRows items;
    private final AskedFieldRows fields;
    private final ExtensionRows extensions;
    private final Clock clock;

    DocumentRequestRows(
            JdbcClient db,
            AskedItemRows items,
            AskedFieldRows fields,
            ExtensionRows extensions,
            Clock clock) {
        this.db = db;
        this.items = items;
        this.fields = fields;
        this.extensions = extensions;
        this.clock = clock;
    }

    /** Every request of the dossier, the last one first. */
    List<DocumentRequest> of(ApplicationId application) {
        return withItems(
                db.sql(
                                """
                                select * from document_request
                                where application_id = :application order by round desc
                                """)
                        .param("application", application.value())
                        .query(DocumentRequestRows::request)
                        .list());
    }

    /** How many there are of the dossier. */
    int count(ApplicationId application) {
        return db.sql("select count(*) from document_request where application_id = :application")
                .param("application", application.value())
                .query(Integer.class)
                .single();
    }

    /** How many there are about the same funding request, or about the whole dossier: this too. */
    int countLike(DocumentRequest request) {
        return db.sql(
                        """
                        select count(*) from document_request
                        where application_id = :application
                          and funding_request_id is not distinct from :funding::uuid
                        """)
                .param("application", request.application().value())
                .param("funding", fundingRequest(request))
                .query(Integer.class)
                .single();
    }

    /** The last one about the whole dossier. */
    Optional<DocumentRequest> last(ApplicationId application) {
        return last(application, null);
    }

    /** The last one about that funding request; about the whole dossier if none is named. */
    Optional<DocumentRequest> last(
            ApplicationId application, @Nullable FundingRequestId fundingRequest) {
        return of(application).stream()
                .filter(one -> Objects.equals(one.fundingRequest(), fundingRequest))
                .findFirst();
    }

    Optional<DocumentRequest> find(ApplicationId application, int round) {
        return of(application).stream().filter(one -> one.round() == round).findFirst();
    }

    /** The same as it stands now. */
    DocumentRequest again(DocumentRequest request) {
        return find(request.application(), request.round()).orElseThrow();
    }

    /**
     * The one that the applicant answers.
     *
     * @param round if they say which; else the awaited one that is due first, or the last one
     * @throws NotFound if there is none
     */
    DocumentRequest toAnswer(ApplicationId application, @Nullable Integer round) {
        List<DocumentRequest> all = of(application);
        return all.stream()
                .filter(one -> round == null ? one.isAwaited() : one.round() == round)
                .min(Comparator.comparing(DocumentRequest::limitOn))
                .or(() -> all.stream().filter(_ -> round == null).findFirst())
                .orElseThrow(() -> new NotFound("Request of " + application));
    }

    void insert(DocumentRequest request) {
        db.sql(
                        """
                        insert into document_request
                            (id, application_id, funding_request_id, round, asked_by, asked_at, sent_on,
                             limit_on, message, state)
                        values (:id, :application, :funding, :round, :by, :at, :sent, :limit, :message,
                                'OPEN')
                        """)
                .param("id", request.id())
                .param("application", request.application().value())
                .param("funding", fundingRequest(request))
                .param("round", request.round())
                .param("by", request.askedBy().value())
                .param("at", OffsetDateTime.now(clock))
                .param("sent", request.sentOn())
                .param("limit", request.limitOn())
                .param("message", request.message())
                .update();
        items.insert(request.id(), request.items());
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

    private List<DocumentRequest> withItems(List<DocumentRequest> requests) {
        if (requests.isEmpty()) {
            return requests;
        }
        UUID[] ids = requests.stream().map(DocumentRequest::id).toArray(UUID[]::new);
        Map<UUID, List<DocumentRequest.Item>> documents = items.of(ids);
        Map<UUID, List<AskedField>> asked = fields.of(ids);
        Map<UUID, Extension> longer = extensions.of(ids);
        return requests.stream()
                .map(one ->
                        one.with(
                                documents.getOrDefault(one.id(), List.of()),
                                asked.getOrDefault(one.id(), List.of()),
                                longer.get(one.id())))
                .toList();
    }

    private static DocumentRequest request(ResultSet row, int number) throws SQLException {
        return new DocumentRequest(
                row.getObject("id", UUID.class),
                new ApplicationId(row.getObject("application_id", UUID.class)),
                fundingRequest(row),
                row.getInt("round"),
                new PersonId(row.getObject("asked_by", UUID.class)),
                row.getObject("sent_on", LocalDate.class),
                row.getObject("limit_on", LocalDate.class),
                row.getString("message"),
                State.valueOf(row.getString("state")),
                AskedItemRows.document(row, "letter_id"),
                moment(row, "answered_at"),
                row.getBoolean("late"),
                List.of(),
                List.of(),
                null);
    }

    private static @Nullable UUID fundingRequest(DocumentRequest request) {
        FundingRequestId id = request.fundingRequest();
        return id == null ? null : id.value();
    }

    static @Nullable FundingRequestId fundingRequest(ResultSet row) throws SQLException {
        UUID id = row.getObject("funding_request_id", UUID.class);
        return id == null ? null : new FundingRequestId(id);
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
