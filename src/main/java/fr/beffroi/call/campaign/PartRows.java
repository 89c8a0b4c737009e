package fr.beffroi.call.campaign;

import fr.beffroi.call.campaign.Preparation.SavedPart;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The parts of calls in preparation, each save of them a row. */
@Repository
class PartRows {

    private static final TypeReference<Map<String, String>> TYPED = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PartRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The current parts. */
    Map<Part, SavedPart> of(CallId id) {
        Map<Part, SavedPart> parts = new EnumMap<>(Part.class);
        jdbc.sql(
                        """
                        select distinct on (part) part, revision, typed, saved_at, saved_by
                        from call_preparation_part
                        where call_id = :id
                        order by part, revision desc
                        """)
                .param("id", id.value())
                .query((row, number) -> parts.put(Part.valueOf(row.getString("part")), part(row)))
                .list();
        return parts;
    }

    /** A part as it was at a revision; empty where there was none. */
    Map<String, String> typedAt(CallId id, Part part, int revision) {
        return jdbc.sql(
                        """
                        select typed from call_preparation_part
                        where call_id = :id and part = :part and revision = :revision
                        """)
                .param("id", id.value())
                .param("part", part.name())
                .param("revision", revision)
                .query((row, number) -> json.readValue(row.getString("typed"), TYPED))
                .optional()
                .orElse(Map.of());
    }

    /** Who saved anything since that moment; ever, if none is given. */
    Set<PersonId> writers(CallId id, @Nullable Instant since) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                select distinct saved_by from call_preparation_part
                                where call_id = :id
                                  and (:since::timestamptz is null or saved_at > :since)
                                """)
                        .param("id", id.value())
                        .param("since", at(since))
                        .query((row, number) -> new PersonId(row.getObject("saved_by", UUID.class)))
                        .list());
    }

    void save(
            CallId id,
            Part part,
            int revision,
            Map<String, String> typed,
            Instant now,
            PersonId by) {
        jdbc.sql(
                        """
                        insert into call_preparation_part
                          (call_id, part, revision, typed, saved_at, saved_by)
                        values (:id, :part, :revision, :typed::jsonb, :now, :by)
                        """)
                .param("id", id.value())
                .param("part", part.name())
                .param("revision", revision)
                .param("typed", json.writeValueAsString(typed))
                .param("now", at(now))
                .param("by", by.value())
                .update();
    }

    private SavedPart part(ResultSet row) throws SQLException {
        return new SavedPart(
                row.getInt("revision"),
                json.readValue(row.getString("typed"), TYPED),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                new PersonId(row.getObject("saved_by", UUID.class)));
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
