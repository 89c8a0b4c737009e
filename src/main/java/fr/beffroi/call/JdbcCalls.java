package fr.beffroi.call;

import fr.beffroi.call.form.FormCompiler;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.WhileReading;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcCalls implements Calls {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final FormCompiler compiler;
    private final RequiredDocuments documents;
    private final Map<FormKey, FormDefinition> compiled = new ConcurrentHashMap<>();
    private final Map<CallId, ReadFile> files = new ConcurrentHashMap<>();

    JdbcCalls(
            JdbcClient jdbc, JsonMapper json, FormCompiler compiler, RequiredDocuments documents) {
        this.jdbc = jdbc;
        this.json = json;
        this.compiler = compiler;
        this.documents = documents;
    }

    /** A compiled form holds for one version of the form and one revision of the call. */
    private record FormKey(CallId call, int version, int revision) {}

    /**
     * The file of a call as read last: reading it at each request took a tenth of a deposit. Known
     * by its hash: a revision that was rolled back may come again with another content.
     */
    private record ReadFile(String hash, CallFile file) {}

    @Override
    public CallForProjects get(CallId id) {
        return row(id).call();
    }

    @Override
    public List<CallForProjects> all(Collection<CallId> ids) {
        return jdbc.sql(
                        """
                        select %s from call_for_projects where id = any(:ids)
                        """
                                .formatted(CallRow.COLUMNS))
                .param("ids", ids.stream().map(CallId::value).toArray(UUID[]::new))
                .query((row, number) -> CallRow.read(row, json).call())
                .list();
    }

    @Override
    public Optional<CallForProjects> findByCode(String code) {
        return jdbc.sql(
                        """
                        select %s from call_for_projects
                        where code = :code and published_at is not null
                        """
                                .formatted(CallState.COLUMNS))
                .param("code", code)
                .query((row, number) -> CallState.read(row, json))
                .optional()
                .map(state -> state.with(file(state)).call());
    }

    @Override
    public List<RequiredDocument> documents(CallId id, JsonNode answers) {
        CallRow row = row(id);
        return documents.with(answers, row.file(), form(id, row.formVersion()));
    }

    @Override
    public FormDefinition form(CallId id, int version) {
        CallRow row = row(id);
        return compiled.computeIfAbsent(
                new FormKey(id, version, row.revision()), key -> compile(row.call(), version));
    }

    @Override
    public CallForProjects hold(CallId id) {
        return row(id, "for share").call();
    }

    private CallRow row(CallId id) {
        return WhileReading.once("call " + id, () -> row(id, ""));
    }

    private CallRow row(CallId id, String locking) {
        CallState state =
                jdbc.sql(
                                """
                                select %s from call_for_projects where id = :id %s
                                """
                                        .formatted(CallState.COLUMNS, locking))
                        .param("id", id.value())
                        .query((row, number) -> CallState.read(row, json))
                        .optional()
                        .orElseThrow(() -> new NotFound("call " + id));
        return state.with(file(state));
    }

    private CallFile file(CallState state) {
        ReadFile known = files.get(state.id());
        if (known != null && known.hash().equals(state.hash())) {
            return known.file();
        }
        ReadFile read =
                jdbc.sql("select content_hash, content from call_for_projects where id = :id")
                        .param("id", state.id().value())
                        .query((row, number) ->
                                new ReadFile(
                                        row.getString("content_hash"),
                                        json.readValue(row.getString("content"), CallFile.class)))
                        .single();
        files.put(state.id(), read);
        return read.file();
    }

    private FormDefinition compile(CallForProjects call, int version) {
        return jdbc.sql(
                        """
                        select schema, layout, charts from form_definition
                        where call_id = :call and version = :version
                        """)
                .param("call", call.id().value())
                .param("version", version)
                .query((row, number) ->
                        compiler.compile(
                                call,
                                version,
                                json.readTree(row.getString("schema")),
                                json.readTree(row.getString("layout")),
                                charts(row.getString("charts"))))
                .optional()
                .orElseThrow(() -> new NotFound("form " + call.code() + " version " + version));
    }

    private Map<String, BudgetChart> charts(String text) {
        return json.readValue(text, new TypeReference<Map<String, BudgetChart>>() {});
    }
}
