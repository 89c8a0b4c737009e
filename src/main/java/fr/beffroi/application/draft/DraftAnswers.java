package fr.beffroi.application.draft;

import fr.beffroi.call.FormDefinition;
import fr.beffroi.call.FormField;
import fr.beffroi.call.FormSection;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
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
import tools.jackson.databind.node.ObjectNode;

/** The answers of drafts, field by field: each save that changes one is a row of its own. */
@Repository
public class DraftAnswers {

    /** Older revisions than these tell nothing that anybody still has before the eyes. */
    private static final int KEPT_REVISIONS = 200;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    DraftAnswers(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json =
                json.rebuild().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
        this.clock = clock;
    }

    /** All answers of the draft in one object. */
    public ObjectNode all(ApplicationId application) {
        ObjectNode all = json.createObjectNode();
        current(application).forEach((field, answer) -> all.set(field, answer.value()));
        return all;
    }

    /** The last answer to each field that was saved at least once. */
    Map<String, FieldAnswer> current(ApplicationId application) {
        Map<String, FieldAnswer> current = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select distinct on (field)
                            field, revision, value::text as value, saved_at, saved_by, page,
                            source
                        from application_answer where application_id = :application
                        order by field, revision desc
                        """)
                .param("application", application.value())
                .query(this::read)
                .list()
                .forEach(answer -> current.put(answer.field(), answer));
        return current;
    }

    /** The answers to a field from that revision on, the oldest first. */
    List<FieldAnswer> since(ApplicationId application, String field, int revision) {
        return jdbc.sql(
                        """
                        select field, revision, value::text as value, saved_at, saved_by, page,
                            source
                        from application_answer
                        where application_id = :application and field = :field
                          and revision >= :revision
                        order by revision
                        """)
                .param("application", application.value())
                .param("field", field)
                .param("revision", revision)
                .query(this::read)
                .list();
    }

    /** An answer as it will be read again: numbers compare as the database gives them back. */
    JsonNode asKept(JsonNode answer) {
        return answer.isMissingNode()
                ? NullNode.getInstance()
                : json.readTree(json.writeValueAsString(answer));
    }

    void add(
            ApplicationId application,
            String field,
            int revision,
            JsonNode value,
            PersonId person,
            @Nullable String page) {
        write(application, field, revision, value, person, page, null);
    }

    /** Proposes an answer, which counts as the person's own once the page of it is saved. */
    void propose(
            ApplicationId application,
            String field,
            JsonNode value,
            PersonId person,
            Source source) {
        FieldAnswer now = current(application).get(field);
        int revision = now == null ? 1 : now.revision() + 1;
        write(application, field, revision, value, person, null, source.text());
    }

    /** The person has looked at these answers. */
    void confirm(ApplicationId application, Collection<String> fields) {
        if (!fields.isEmpty()) {
            jdbc.sql(
                            """
                            update application_answer set source = null
                            where application_id = :application and field in (:fields)
                              and source is not null
                            """)
                    .param("application", application.value())
                    .param("fields", fields)
                    .update();
        }
    }

    private void write(
            ApplicationId application,
            String field,
            int revision,
            JsonNode value,
            PersonId person,
            @Nullable String page,
            @Nullable String source) {
        jdbc.sql(
                        """
                        insert into application_answer
                            (application_id, field, revision, value, saved_at, saved_by, page,
                             source)
                        values (:application, :field, :revision, :value::jsonb, :at, :by, :page,
                                :source)
                        """)
                .param("application", application.value())
                .param("field", field)
                .param("revision", revision)
                .param("value", json.writeValueAsString(value))
                .param("at", Timestamp.from(clock.instant()))
                .param("by", person.value())
                .param("page", page)
                .param("source", source)
                .update();
        if (revision > KEPT_REVISIONS) {
            forget(application, field, revision - KEPT_REVISIONS);
        }
    }

    /**
     * Makes these the answers to all fields that a person answers, as one more save of each that
     * differs.
     *
     * @param person whom the save is put to
     */
    public void resetTo(
            ApplicationId application, FormDefinition form, JsonNode answers, PersonId person) {
        Map<String, FieldAnswer> current = current(application);
        for (FormSection section : form.sections()) {
            for (FormField field : section.fields()) {
                FieldAnswer now = current.get(field.name());
                JsonNode value = asKept(answers.path(field.name()));
                boolean same = now == null ? value.isNull() : value.equals(now.value());
                if (field.type().isAsked() && !same) {
                    int revision = now == null ? 1 : now.revision() + 1;
                    add(application, field.name(), revision, value, person, null);
                }
            }
        }
    }

    private void forget(ApplicationId application, String field, int revision) {
        jdbc.sql(
                        """
                        delete from application_answer
                        where application_id = :application and field = :field
                          and revision <= :revision
                        """)
                .param("application", application.value())
                .param("field", field)
                .param("revision", revision)
                .update();
    }

    private FieldAnswer read(ResultSet row, int rowNumber) throws SQLException {
        return new FieldAnswer(
                row.getString("field"),
                row.getInt("revision"),
                json.readTree(row.getString("value")),
                row.getTimestamp("saved_at").toInstant(),
                new PersonId(row.getObject("saved_by", UUID.class)),
                row.getString("page"),
                row.getString("source"));
    }
}
