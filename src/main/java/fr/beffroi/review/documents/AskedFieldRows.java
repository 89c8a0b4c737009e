package fr.beffroi.review.documents;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.beffroi.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/** Keeps the answers to correct of each request. */
@Repository
class AskedFieldRows {

    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;

    AskedFieldRows(JdbcClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json =
                json.rebuild().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
        this.clock = clock;
    }

    /** By request, in the order of the request. */
    Map<UUID, List<AskedField>> of(UUID[] requests) {
        return db
                .sql(
                        """
                        select request_id, field, label, fault, remark, before::text as before,
                               value::text as value, explanation
                        from asked_field where request_id = any(:requests) order by position
                        """)
                .param("requests", requests)
                .query((row, _) -> Map.entry(row.getObject("request_id", UUID.class), read(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    void insert(UUID request, List<AskedField> fields) {
        for (int i = 0; i < fields.size(); i++) {
            AskedField asked = fields.get(i);
            db.sql(
                            """
                            insert into asked_field
                                (request_id, position, field, label, fault, remark, before, value,
                                 explanation)
                            values (:request, :position, :field, :label, :fault, :remark,
                                    :before::jsonb, :value::jsonb, :explanation)
                            """)
                    .param("request", request)
                    .param("position", i)
                    .param("field", asked.field())
                    .param("label", asked.label())
                    .param("fault", asked.fault().name())
                    .param("remark", asked.remark())
                    .param("before", text(asked.before()))
                    .param("value", asked.value() == null ? null : text(asked.value()))
                    .param("explanation", asked.explanation())
                    .update();
        }
    }

    /** Keeps what was typed for a field; the last one counts. */
    void answer(
            UUID request, String field, JsonNode value, @Nullable String explanation, PersonId by) {
        db.sql(
                        """
                        update asked_field
                        set value = :value::jsonb, explanation = :explanation, answered_at = :at,
                            answered_by = :by
                        where request_id = :request and field = :field
                        """)
                .param("value", text(value))
                .param("explanation", explanation)
                .param("at", OffsetDateTime.now(clock))
                .param("by", by.value())
                .param("request", request)
                .param("field", field)
                .update();
    }

    private String text(JsonNode value) {
        return json.writeValueAsString(value.isMissingNode() ? NullNode.getInstance() : value);
    }

    private AskedField read(ResultSet row) throws SQLException {
        String value = row.getString("value");
        return new AskedField(
                row.getString("field"),
                row.getString("label"),
                Fault.valueOf(row.getString("fault")),
                row.getString("remark"),
                json.readTree(row.getString("before")),
                value == null ? null : json.readTree(value),
                row.getString("explanation"));
    }
}
