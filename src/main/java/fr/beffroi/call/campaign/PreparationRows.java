package fr.beffroi.call.campaign;

import fr.beffroi.call.campaign.Preparation.State;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.FoldedText;
import fr.beffroi.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of calls in preparation. */
@Repository
class PreparationRows {

    private final JdbcClient jdbc;
    private final PartRows parts;
    private final JsonMapper json;

    PreparationRows(JdbcClient jdbc, PartRows parts, JsonMapper json) {
        this.jdbc = jdbc;
        this.parts = parts;
        this.json = json;
    }

    Optional<Preparation> find(CallId id) {
        return read(id, " ");
    }

    /** Nobody else changes it until the end of the transaction. */
    Optional<Preparation> lock(CallId id) {
        return read(id, " for update");
    }

    private Optional<Preparation> read(CallId id, String locking) {
        return jdbc.sql(
                        """
                        select p.*, exists (select 1 from call_for_projects c
                                            where c.id = p.call_id and c.cancelled_at is not null)
                                    as cancelled
                        from call_preparation p where p.call_id = :id\
                        """
                                + locking)
                .param("id", id.value())
                .query(this::preparation)
                .optional();
    }

    void insert(Preparation made, Instant now) {
        jdbc.sql(
                        """
                        insert into call_preparation
                          (call_id, code, title, authority, scheme, department, state, base,
                           copied_from, created_at, created_by, changed_at, search)
                        values
                          (:id, :code, :title, :authority, :scheme, :department, 'DRAFT',
                           :base::jsonb, :from, :now, :by, :now, to_tsvector('french', :words))
                        """)
                .param("id", made.id().value())
                .param("code", made.code())
                .param("title", made.title())
                .param("authority", made.authority())
                .param("scheme", made.scheme())
                .param("department", made.department())
                .param("base", json.writeValueAsString(made.base()))
                .param("from", made.copiedFrom())
                .param("now", at(now))
                .param("by", made.createdBy().value())
                .param("words", FoldedText.of(made.title(), made.scheme(), made.code()))
                .update();
    }

    /** Keeps what lists show; what was changed is a draft again. */
    void touch(Preparation changed, String title, Instant now) {
        jdbc.sql(
                        """
                        update call_preparation
                        set state = 'DRAFT', title = :title, changed_at = :now,
                            revision = revision + 1, search = to_tsvector('french', :words)
                        where call_id = :id
                        """)
                .param("id", changed.id().value())
                .param("title", title)
                .param("now", at(now))
                .param("words", FoldedText.of(title, changed.scheme(), changed.code()))
                .update();
    }

    /** Moves it on; what the new state does not say is forgotten. */
    void move(
            CallId id,
            State state,
            Instant now,
            @Nullable PersonId sentBy,
            @Nullable String remark,
            @Nullable PersonId remarkBy) {
        jdbc.sql(
                        """
                        update call_preparation
                        set state = :state, changed_at = :now, revision = revision + 1,
                            sent_by = :sent, remark = :remark, remark_by = :remarkBy,
                            publish_at = null
                        where call_id = :id
                        """)
                .param("id", id.value())
                .param("state", state.name())
                .param("now", at(now))
                .param("sent", uuid(sentBy))
                .param("remark", remark)
                .param("remarkBy", uuid(remarkBy))
                .update();
    }

    void validate(
            Preparation validated, PersonId by, Instant now, Instant publishAt, boolean tell) {
        jdbc.sql(
                        """
                        update call_preparation
                        set state = 'VALIDATED', changed_at = :now, revision = revision + 1,
                            validated_at = :now, validated_by = :by, publish_at = :publish,
                            tell_drafts = :tell, validated = :parts::jsonb, remark = null,
                            remark_by = null
                        where call_id = :id
                        """)
                .param("id", validated.id().value())
                .param("now", at(now))
                .param("by", by.value())
                .param("publish", at(publishAt))
                .param("tell", tell)
                .param("parts", json.writeValueAsString(validated.typed()))
                .update();
    }

    /** Whether those who have a draft are told of a new version of the form. */
    boolean published(CallId id, Instant now) {
        return jdbc.sql(
                        """
                        update call_preparation
                        set state = 'PUBLISHED', changed_at = :now, revision = revision + 1
                        where call_id = :id
                        returning tell_drafts
                        """)
                .param("id", id.value())
                .param("now", at(now))
                .query((row, number) -> row.getBoolean("tell_drafts"))
                .single();
    }

    List<CallId> toPublish(Instant now) {
        return jdbc.sql(
                        """
                        select call_id from call_preparation p
                        where state = 'VALIDATED' and publish_at <= :now
                          and not exists (select 1 from call_for_projects c
                                          where c.id = p.call_id and c.cancelled_at is not null)
                        order by publish_at
                        """)
                .param("now", at(now))
                .query((row, number) -> new CallId(row.getObject("call_id", UUID.class)))
                .list();
    }

    boolean isTaken(String code) {
        return jdbc.sql("select 1 from call_preparation where code = :code")
                .param("code", code)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private Preparation preparation(ResultSet row, int number) throws SQLException {
        CallId id = new CallId(row.getObject("call_id", UUID.class));
        String validated = row.getString("validated");
        PersonId createdBy = person(row, "created_by");
        return new Preparation(
                id,
                row.getString("code"),
                row.getString("title"),
                row.getString("authority"),
                row.getString("scheme"),
                row.getString("department"),
                State.valueOf(row.getString("state")),
                row.getInt("revision"),
                json.readTree(row.getString("base")),
                row.getString("copied_from"),
                Objects.requireNonNull(createdBy),
                person(row, "sent_by"),
                row.getString("remark"),
                person(row, "remark_by"),
                moment(row, "publish_at"),
                moment(row, "validated_at"),
                person(row, "validated_by"),
                validated == null ? null : json.readTree(validated),
                row.getBoolean("cancelled"),
                parts.of(id));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    private static @Nullable UUID uuid(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
