package fr.beffroi.application.dossier;

import fr.beffroi.application.SupportingDocument;
import fr.beffroi.document.StoredDocument;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a change prepares for one file: a new one, one in the place of another, or one taken out.
 *
 * @param code of the document of the call
 * @param replaces the file in force whose place it takes or that it takes out; null where one is
 *     added
 * @param file the file given; null where one is taken out
 * @param by who prepared it
 */
public record StagedFile(
        UUID id,
        String code,
        @Nullable DocumentId replaces,
        @Nullable SupportingDocument file,
        PersonId by) {

    /** Whether it takes a file out, without another one in its place. */
    public boolean isRemoval() {
        return file == null;
    }

    boolean isOn(DocumentId document) {
        return document.equals(replaces);
    }

    /** The files of a dossier as they would be with these changes, in their order. */
    public static List<SupportingDocument> over(
            List<SupportingDocument> inForce, List<StagedFile> staged) {
        var all = new ArrayList<SupportingDocument>();
        var left = new ArrayList<>(staged);
        for (SupportingDocument document : inForce) {
            StagedFile change =
                    left.stream().filter(each -> each.isOn(document.id())).findFirst().orElse(null);
            if (change == null) {
                all.add(document);
            } else {
                left.remove(change);
                if (change.file() != null) {
                    all.add(change.file());
                }
            }
        }
        // One that took the place of a file which left meanwhile is a new one.
        for (StagedFile added : left) {
            if (added.file() != null) {
                all.add(added.file());
            }
        }
        return List.copyOf(all);
    }

    static StoredDocument stored(SupportingDocument file) {
        return new StoredDocument(
                file.id(),
                file.fileName(),
                file.mediaType(),
                file.size(),
                file.sha256(),
                file.addedAt());
    }
}
