package fr.beffroi.process.decision;

import fr.beffroi.kernel.TimeOrderedUuid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code decision_trace}. */
@Repository
class TraceRows {

    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};
    private static final TypeReference<List<Matched>> MATCHES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    TraceRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A row.
     *
     * @param inputs by name of the variable, without those that were not given
     */
    record Row(
            String businessKey,
            String decision,
            String versionTag,
            Instant at,
            Map<String, String> inputs,
            List<Matched> matches) {}

    /** A matched rule with its answers by name of the column. */
    record Matched(String rule, Map<String, String> outputs) {}

    /** In the transaction of the evaluation. */
    void add(
            String businessKey,
            String decision,
            String versionTag,
            Map<String, String> inputs,
            List<Matched> matches) {
        jdbc.sql(
                        """
                        insert into decision_trace
                            (id, business_key, decision, version_tag, evaluated_at, inputs, matches)
                        values (:id, :key, :decision, :tag, :at,
                            cast(:inputs as jsonb), cast(:matches as jsonb))
                        """)
                .param("id", TimeOrderedUuid.next())
                .param("key", businessKey)
                .param("decision", decision)
                .param("tag", versionTag)
                .param("at", OffsetDateTime.now(clock))
                .param("inputs", json.writeValueAsString(inputs))
                .param("matches", json.writeValueAsString(matches))
                .update();
    }

    List<Row> of(Collection<String> businessKeys) {
        return jdbc.sql(
                        """
                        select business_key, decision, version_tag, evaluated_at, inputs, matches
                        from decision_trace where business_key = any(:keys)
                        order by evaluated_at, id
                        """)
                .param("keys", businessKeys.toArray(String[]::new))
                .query(this::read)
                .list();
    }

    private Row read(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("business_key"),
                row.getString("decision"),
                row.getString("version_tag"),
                row.getObject("evaluated_at", OffsetDateTime.class).toInstant(),
                json.readValue(row.getString("inputs"), VALUES),
                json.readValue(row.getString("matches"), MATCHES));
    }
}
