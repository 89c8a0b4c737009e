package fr.beffroi.document;

import fr.beffroi.document.check.FileInspection;
import fr.beffroi.document.check.FileKind;
import fr.beffroi.document.check.FileName;
import fr.beffroi.document.check.Finding;
import fr.beffroi.document.check.Finding.Sound;
import fr.beffroi.document.check.Finding.Unfit;
import fr.beffroi.document.check.Finding.Unknown;
import fr.beffroi.document.scan.Verdict.Infected;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Outcome.Done;
import fr.beffroi.kernel.Outcome.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The vault on the file system. The bytes are on the disk before the row is written, so that a row
 * never lacks its file; a file whose row was rolled back stays until {@link VaultSweep}.
 */
@Component
class FileVault implements Vault {

    private static final long MEGABYTE = 1024L * 1024L;

    private final VaultFolder folder;
    private final DocumentRows rows;
    private final FileInspection inspection;
    private final UploadScan scan;
    private final ScanRows scans;

    FileVault(
            VaultFolder folder,
            DocumentRows rows,
            FileInspection inspection,
            UploadScan scan,
            ScanRows scans) {
        this.folder = folder;
        this.rows = rows;
        this.inspection = inspection;
        this.scan = scan;
        this.scans = scans;
    }

    @Override
    public Outcome<StoredDocument> keep(
            String fileName, InputStream content, AcceptedFiles accepted) {
        String name = FileName.clean(fileName);
        try (IncomingFile file = folder.receive(content, accepted.maxBytes())) {
            return switch (kind(name, file, accepted)) {
                case Refused<FileKind>(var refusal) -> new Refused<>(refusal);
                case Done<FileKind>(FileKind kind) -> keepSound(name, kind, file);
            };
        }
    }

    @Override
    public Outcome<String> mediaType(String fileName, byte[] content, AcceptedFiles accepted) {
        try (IncomingFile file =
                folder.receive(new ByteArrayInputStream(content), accepted.maxBytes())) {
            return switch (kind(FileName.clean(fileName), file, accepted)) {
                case Refused<FileKind>(var refusal) -> new Refused<>(refusal);
                case Done<FileKind>(FileKind kind) -> Outcome.done(kind.mediaType());
            };
        }
    }

    @Override
    public String fingerprint(byte[] content) {
        try (IncomingFile file =
                folder.receive(new ByteArrayInputStream(content), Long.MAX_VALUE - 1)) {
            return file.sha256();
        }
    }

    /** What the file is, if it is what it says and the document takes it. */
    private Outcome<FileKind> kind(String name, IncomingFile file, AcceptedFiles accepted) {
        if (file.size() == 0) {
            return Outcome.refused("document.refused.empty", name);
        }
        if (file.size() > accepted.maxBytes()) {
            return Outcome.refused(
                    "document.refused.too-large", name, accepted.maxBytes() / MEGABYTE);
        }
        Finding finding = inspection.inspect(file.path());
        return switch (finding) {
            case Unfit(String key) -> Outcome.refused(key, name);
            case Unknown _ -> wrongType(name, accepted);
            case Sound(FileKind kind) -> asAnnounced(name, kind, accepted);
        };
    }

    private static Optional<FileKind> announced(String name) {
        String extension = FileName.extension(name);
        return Arrays.stream(FileKind.values()).filter(k -> k.goesWith(extension)).findFirst();
    }

    private static Outcome<FileKind> asAnnounced(
            String name, FileKind kind, AcceptedFiles accepted) {
        if (!accepted.mediaTypes().contains(kind.mediaType())) {
            return wrongType(name, accepted);
        }
        Optional<FileKind> announced = announced(name);
        if (announced.isPresent() && announced.get() != kind) {
            return Outcome.refused(
                    "document.refused.contradiction",
                    name,
                    FileName.extension(name).toLowerCase(Locale.ROOT),
                    kind.name());
        }
        return Outcome.done(kind);
    }

    private Outcome<StoredDocument> keepSound(String name, FileKind kind, IncomingFile file) {
        if (scan.look(file, name) instanceof Infected(String signature)) {
            return infected(name, signature);
        }
        String complete = announced(name).isPresent() ? name : name + '.' + kind.usualExtension();
        folder.adopt(file);
        StoredDocument added = rows.add(complete, kind.mediaType(), file.size(), file.sha256());
        // The same content may have been scanned for somebody else between the look and the row.
        return scans.infectionOf(file.sha256())
                .map(signature -> infected(name, signature))
                .orElseGet(() -> Outcome.done(added));
    }

    private static Outcome<StoredDocument> infected(String name, String signature) {
        return Outcome.refused("document.refused.infected", name, signature);
    }

    private static <T> Outcome<T> wrongType(String name, AcceptedFiles accepted) {
        return Outcome.refused("document.refused.type", name, names(accepted.mediaTypes()));
    }

    private static String names(Set<String> mediaTypes) {
        return Arrays.stream(FileKind.values())
                .filter(kind -> mediaTypes.contains(kind.mediaType()))
                .map(FileKind::name)
                .collect(Collectors.joining(", "));
    }

    @Override
    public StoredDocument keepGenerated(String fileName, String mediaType, byte[] content) {
        try (IncomingFile file =
                folder.receive(new ByteArrayInputStream(content), Long.MAX_VALUE - 1)) {
            folder.adopt(file);
            return rows.add(FileName.clean(fileName), mediaType, file.size(), file.sha256());
        }
    }

    @Override
    public StoredDocument get(DocumentId id) {
        return rows.get(id);
    }

    @Override
    public Map<DocumentId, ScanState> scans(Collection<DocumentId> documents) {
        return scans.of(documents);
    }

    @Override
    public InputStream open(DocumentId id) {
        try {
            return folder.open(rows.get(id).sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
