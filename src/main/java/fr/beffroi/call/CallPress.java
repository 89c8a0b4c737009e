package fr.beffroi.call;

import fr.beffroi.call.form.FormCompiler;
import fr.beffroi.kernel.CallId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns what was prepared on pages into a published call. A content has the shape of {@code
 * call.json}.
 */
@Component
public class CallPress {

    private final CallBooks books;
    private final FormCompiler compiler;
    private final RequiredDocuments documents;
    private final BudgetCharts charts;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    CallPress(
            CallBooks books,
            FormCompiler compiler,
            RequiredDocuments documents,
            BudgetCharts charts,
            JdbcClient jdbc,
            JsonMapper json) {
        this.books = books;
        this.compiler = compiler;
        this.documents = documents;
        this.charts = charts;
        this.jdbc = jdbc;
        this.json =
                json.rebuild().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();
    }

    /**
     * What a call in force is made of.
     *
     * @param schema of its form; JSON null while it is only announced, and so is the layout
     */
    public record Source(String code, ObjectNode content, JsonNode schema, JsonNode layout) {}

    /** What the call would be; the content must be complete. */
    public CallForProjects read(CallId id, ObjectNode content) {
        CallFile file = json.treeToValue(content, CallFile.class);
        return file.call(id, file.opening(), file.closing(), 1, CallStanding.AS_PUBLISHED);
    }

    /**
     * The form of such a call.
     *
     * @throws FormFault with every part of its files, and of the conditions of the documents, that
     *     does not hold
     */
    public FormDefinition compile(CallId id, ObjectNode content, JsonNode schema, JsonNode layout) {
        FormDefinition form = compiler.compile(read(id, content), 1, schema, layout, charts.all());
        documents.check(json.treeToValue(content, CallFile.class), form);
        return form;
    }

    /** What a call in force is made of; empty if there is none. */
    public Optional<Source> source(CallId id) {
        return jdbc.sql(
                        """
                        select c.code, c.content, f.schema, f.layout
                        from call_for_projects c
                        left join form_definition f
                          on f.call_id = c.id and f.version = c.form_version
                        where c.id = :id
                        """)
                .param("id", id.value())
                .query((row, number) ->
                        new Source(
                                row.getString("code"),
                                (ObjectNode) json.readTree(row.getString("content")),
                                tree(row.getString("schema")),
                                tree(row.getString("layout"))))
                .optional();
    }

    private JsonNode tree(@org.jspecify.annotations.Nullable String text) {
        return text == null ? json.nullNode() : json.readTree(text);
    }

    /** The files to fill in stay with the call that came from files: pages take none. */
    private static ObjectNode withoutModels(ObjectNode content) {
        ObjectNode copy = content.deepCopy();
        for (JsonNode document : copy.path("documents")) {
            ((ObjectNode) document).remove("model");
        }
        return copy;
    }

    /** Whether another call in force has that address. */
    public boolean isTaken(String code, CallId id) {
        return jdbc.sql("select id from call_for_projects where code = :code")
                .param("code", code)
                .query((row, number) -> row.getObject("id", UUID.class))
                .optional()
                .filter(other -> !other.equals(id.value()))
                .isPresent();
    }

    /**
     * Puts the call in force, or brings it up to date; told to agencies the first time. From then
     * on files do not change it.
     *
     * @return whether its form has a new version, that drafts do not have
     * @throws FormFault if its form does not hold
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean publish(CallId id, ObjectNode content, JsonNode schema, JsonNode layout) {
        CallFile file = json.treeToValue(withoutModels(content), CallFile.class);
        return books.publish(id, new CallFolder(file, schema, layout, charts.all()));
    }
}
