package fr.beffroi.call;

import fr.beffroi.call.CallFolder.FormFiles;
import fr.beffroi.call.form.FormCompiler;
import fr.beffroi.kernel.CallId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes calls and their forms; what has not changed is left alone. */
@Repository
class CallBooks {

    private static final Logger LOG = LoggerFactory.getLogger(CallBooks.class);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final FormCompiler compiler;
    private final RequiredDocuments documents;
    private final CallPublication publication;
    private final CallWords words;
    private final CallModels models;
    private final ClosedForGood closed;
    private final JdbcInvitations invitations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CallBooks(
            JdbcClient jdbc,
            JsonMapper json,
            FormCompiler compiler,
            RequiredDocuments documents,
            CallPublication publication,
            CallWords words,
            CallModels models,
            ClosedForGood closed,
            JdbcInvitations invitations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.compiler = compiler;
        this.documents = documents;
        this.publication = publication;
        this.words = words;
        this.models = models;
        this.closed = closed;
        this.invitations = invitations;
        this.events = events;
        this.clock = clock;
    }

    private record Kept(UUID id, String hash, int formVersion, boolean onPages) {}

    /**
     * Adds the call, or brings it up to date when its file has changed. A form that differs from
     * the last one becomes a new version; the older versions stay for the applications pinned to
     * them. A call of the same code that was made on pages is left as it is.
     *
     * @throws FormFault if the form, the condition of a document or its model does not hold
     *     together, or for another closing of a call that has closed
     */
    void load(CallFolder folder) {
        Optional<Kept> kept = kept(folder.call().code());
        if (kept.isPresent() && kept.get().onPages()) {
            LOG.warn("{} was made on pages: its files are left aside", folder.call().code());
            return;
        }
        kept.ifPresent(k -> closed.check(new CallId(k.id()), folder.call()));
        write(kept.map(k -> new CallId(k.id())).orElseGet(CallId::next), kept, folder, "FILES");
    }

    /**
     * Puts in force a call made on pages, or brings it up to date; from then on files leave it
     * alone.
     *
     * @return whether a form that people may have begun to fill in has a new version
     * @throws FormFault if the form or the condition of a document does not hold together
     */
    boolean publish(CallId id, CallFolder folder) {
        return write(id, kept(folder.call().code()), folder, "PAGES");
    }

    private boolean write(CallId id, Optional<Kept> kept, CallFolder folder, String origin) {
        CallFile file = folder.call();
        int version = kept.map(Kept::formVersion).orElse(0);
        FormFiles files = folder.form();
        String formHash = files == null ? "" : hash(files.schema(), files.layout(), files.charts());
        boolean newForm = files != null && !(version > 0 && formHash.equals(formHash(id, version)));
        int current = newForm ? version + 1 : version;
        CallForProjects call =
                file.call(id, file.opening(), file.closing(), current, CallStanding.AS_PUBLISHED);
        if (files != null) {
            documents.check(
                    file,
                    compiler.compile(
                            call, current, files.schema(), files.layout(), files.charts()));
        }
        models.check(folder);
        String hash = hash(file);
        if (kept.isEmpty()) {
            insert(id, file, hash, current, origin);
            publication.announce(call);
        } else if (newForm || !hash.equals(kept.get().hash())) {
            update(id, file, hash, current, !hash.equals(kept.get().hash()));
        }
        models.write(id, folder);
        invitations.replace(id, file.invited());
        if (newForm && files != null) {
            insertForm(id, current, files, formHash);
        }
        if (kept.isEmpty() || newForm || !hash.equals(kept.get().hash())) {
            events.publishEvent(new CallInForce(id));
        }
        return newForm && version > 0;
    }

    private Optional<Kept> kept(String code) {
        return jdbc.sql(
                        """
                        select id, content_hash, form_version, origin from call_for_projects
                        where code = :code for update
                        """)
                .param("code", code)
                .query((row, number) ->
                        new Kept(
                                row.getObject("id", UUID.class),
                                row.getString("content_hash"),
                                row.getInt("form_version"),
                                row.getString("origin").equals("PAGES")))
                .optional();
    }

    private String formHash(CallId id, int version) {
        return jdbc.sql(
                        """
                        select content_hash from form_definition
                        where call_id = :call and version = :version
                        """)
                .param("call", id.value())
                .param("version", version)
                .query(String.class)
                .single();
    }

    private void insert(CallId id, CallFile file, String hash, int formVersion, String origin) {
        jdbc.sql(
                        """
                        insert into call_for_projects
                          (id, code, authority, scheme, programme, department, classification,
                           opens_at, closes_at, form_version, content, content_hash, published_at,
                           changed_at, themes, applicant_kinds, places, origin, search)
                        values
                          (:id, :code, :authority, :scheme, :programme, :department,
                           :classification, :opens, :closes, :version, :content::jsonb, :hash,
                           :now, :now, :themes, :kinds, :places, :origin, %s)
                        """
                                .formatted(CallWords.VECTOR))
                .params(words.of(file))
                .param("origin", origin)
                .param("id", id.value())
                .param("code", file.code())
                .param("authority", file.authority())
                .param("scheme", file.scheme())
                .param("programme", file.programme())
                .param("department", file.department())
                .param("classification", file.classification().name())
                .param("opens", file.opening().atOffset(ZoneOffset.UTC))
                .param("closes", file.closing().atOffset(ZoneOffset.UTC))
                .param("version", formVersion)
                .param("content", json.writeValueAsString(file))
                .param("hash", hash)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * The dates of the file replace those in force only when the file itself has changed, and never
     * take back an extension.
     */
    private void update(CallId id, CallFile file, String hash, int version, boolean newContent) {
        jdbc.sql(
                        """
                        update call_for_projects
                        set form_version = :version, content = :content::jsonb,
                            content_hash = :hash, revision = revision + 1,
                            opens_at = case when :changed then :opens else opens_at end,
                            closes_at = case
                                when not :changed then closes_at
                                when extended is null then :closes
                                else greatest(:closes, closes_at) end,
                            changed_at = :now, themes = :themes, applicant_kinds = :kinds,
                            places = :places, search = %s
                        where id = :id
                        """
                                .formatted(CallWords.VECTOR))
                .params(words.of(file))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .param("version", version)
                .param("content", json.writeValueAsString(file))
                .param("hash", hash)
                .param("changed", newContent)
                .param("opens", file.opening().atOffset(ZoneOffset.UTC))
                .param("closes", file.closing().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void insertForm(CallId id, int version, FormFiles files, String hash) {
        jdbc.sql(
                        """
                        insert into form_definition
                          (call_id, version, schema, layout, charts, content_hash, loaded_at)
                        values
                          (:call, :version, :schema::jsonb, :layout::jsonb, :charts::jsonb, :hash,
                           :now)
                        """)
                .param("call", id.value())
                .param("version", version)
                .param("schema", json.writeValueAsString(files.schema()))
                .param("layout", json.writeValueAsString(files.layout()))
                .param("charts", json.writeValueAsString(files.charts()))
                .param("hash", hash)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private String hash(Object... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Object part : parts) {
                digest.update(json.writeValueAsString(part).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
