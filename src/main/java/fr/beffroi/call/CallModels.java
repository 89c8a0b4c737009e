package fr.beffroi.call;

import fr.beffroi.call.CallFile.Document;
import fr.beffroi.call.FormFault.Fault;
import fr.beffroi.document.AcceptedFiles;
import fr.beffroi.document.StoredDocument;
import fr.beffroi.document.Vault;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.Outcome.Done;
import fr.beffroi.kernel.Outcome.Refused;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files to fill in that calls offer for their documents. */
@Repository
public class CallModels {

    /** The same kinds of files as people may give, 5 MB at most. */
    private static final AcceptedFiles ACCEPTED =
            new AcceptedFiles(
                    FileFamily.mediaTypes(EnumSet.allOf(FileFamily.class)), 5L * 1024 * 1024);

    /** A plain name: it leads nowhere but to the folder beside the call. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Texts texts;

    CallModels(JdbcClient jdbc, Vault vault, Texts texts) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.texts = texts;
    }

    private record Kept(String name, String sha256) {}

    /**
     * The file that a call offers for that document, in the vault.
     *
     * @param code of the document
     */
    public Optional<StoredDocument> find(CallId call, String code) {
        return jdbc.sql("select document_id from call_model where call_id = :call and code = :code")
                .param("call", call.value())
                .param("code", code)
                .query(UUID.class)
                .optional()
                .map(id -> vault.get(new DocumentId(id)));
    }

    /** Whether that is a name of a file beside the call. */
    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /**
     * Looks at the files by what they hold, as at those that people give.
     *
     * @throws FormFault with the place of each that is missing, or not what it says
     */
    void check(CallFolder folder) {
        var faults = new ArrayList<Fault>();
        each(
                folder.call(),
                (document, pointer, name) -> {
                    byte[] content = folder.models().get(name);
                    if (content == null) {
                        faults.add(new Fault("call.json", pointer, "No file models/" + name));
                    } else if (vault.mediaType(name, content, ACCEPTED)
                            instanceof Refused<String>(Refusal refusal)) {
                        faults.add(
                                new Fault("call.json", pointer, texts.of(refusal, Locale.ENGLISH)));
                    }
                });
        if (!faults.isEmpty()) {
            throw new FormFault(faults);
        }
    }

    /** Keeps those that are new or changed, and forgets those that the call no longer offers. */
    void write(CallId call, CallFolder folder) {
        List<String> offered = new ArrayList<>();
        each(
                folder.call(),
                (document, _, name) -> {
                    byte[] content = folder.models().get(name);
                    if (content != null) {
                        offered.add(document.code());
                        keep(call, document.code(), name, content);
                    }
                });
        jdbc.sql("delete from call_model where call_id = :call and code <> all (:offered)")
                .param("call", call.value())
                .param("offered", offered.toArray(String[]::new))
                .update();
    }

    private void keep(CallId call, String code, String name, byte[] content) {
        if (!(vault.mediaType(name, content, ACCEPTED) instanceof Done<String>(String type))) {
            throw new IllegalStateException("Model " + name + " was not checked");
        }
        String sha256 = vault.fingerprint(content);
        boolean same = kept(call, code).filter(new Kept(name, sha256)::equals).isPresent();
        if (same) {
            return;
        }
        StoredDocument stored = vault.keepGenerated(name, type, content);
        jdbc.sql(
                        """
                        insert into call_model (call_id, code, document_id, file_name, sha256)
                        values (:call, :code, :document, :name, :sha256)
                        on conflict (call_id, code) do update
                        set document_id = :document, file_name = :name, sha256 = :sha256
                        """)
                .param("call", call.value())
                .param("code", code)
                .param("document", stored.id().value())
                .param("name", name)
                .param("sha256", stored.sha256())
                .update();
    }

    private Optional<Kept> kept(CallId call, String code) {
        return jdbc.sql(
                        """
                        select file_name, sha256 from call_model
                        where call_id = :call and code = :code
                        """)
                .param("call", call.value())
                .param("code", code)
                .query((row, _) -> new Kept(row.getString(1), row.getString(2)))
                .optional();
    }

    /** What to do with each document that names a model. */
    @FunctionalInterface
    private interface Each {
        void with(Document document, String pointer, String name);
    }

    private static void each(CallFile call, Each what) {
        for (int i = 0; i < call.documents().size(); i++) {
            @Nullable String name = call.documents().get(i).model();
            if (name != null) {
                what.with(call.documents().get(i), "/documents/" + i + "/model", name);
            }
        }
    }
}
