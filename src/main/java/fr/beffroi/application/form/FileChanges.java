package fr.beffroi.application.form;

import fr.beffroi.application.Application;
import fr.beffroi.application.SealedVersion.SealedFile;
import fr.beffroi.application.dossier.PastFiles;
import fr.beffroi.application.dossier.PastFiles.Fates;
import fr.beffroi.application.dossier.Previews;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What differs between the files of two versions of an application. */
@Component
public class FileChanges {

    private final PastFiles past;
    private final Previews previews;

    FileChanges(PastFiles past, Previews previews) {
        this.past = past;
        this.previews = previews;
    }

    /** What became of a file. */
    public enum Kind {
        ADDED,
        REPLACED,
        REMOVED,
        INFECTED
    }

    /**
     * A file that is not the same.
     *
     * @param title of the document that it answers
     * @param before absent where one was added
     * @param after absent where one was taken out
     */
    public record FileChange(
            Kind kind, String title, @Nullable SealedFile before, @Nullable SealedFile after) {

        /** Code of the document of the call. */
        public String code() {
            return Objects.requireNonNull(after == null ? before : after).code();
        }
    }

    /** Between two sealed versions, those replaced or taken out first. */
    public List<FileChange> between(
            Application application, List<SealedFile> before, List<SealedFile> after) {
        return between(application, before, after, Map.of());
    }

    /**
     * Between the version in force and the next one.
     *
     * @param places the file whose place each file takes in a change that is being prepared
     */
    public List<FileChange> between(
            Application application,
            List<SealedFile> before,
            List<SealedFile> after,
            Map<String, String> places) {
        Set<String> kept = ids(before);
        kept.retainAll(ids(after));
        if (kept.size() == before.size() && kept.size() == after.size()) {
            return List.of();
        }
        Fates fates = past.fates(application.id());
        Map<String, String> successors = new HashMap<>(fates.replacedBy());
        successors.putAll(places);
        Map<String, String> titles = previews.titles(application);
        Map<String, SealedFile> added =
                after.stream()
                        .filter(file -> !kept.contains(file.document()))
                        .collect(Collectors.toMap(SealedFile::document, file -> file));
        var changes = new ArrayList<FileChange>();
        for (SealedFile old : before) {
            if (!kept.contains(old.document())) {
                SealedFile next = added.remove(last(old.document(), successors));
                Kind kind =
                        next != null
                                ? Kind.REPLACED
                                : fates.infected().contains(old.document())
                                        ? Kind.INFECTED
                                        : Kind.REMOVED;
                changes.add(new FileChange(kind, title(titles, old), old, next));
            }
        }
        after.stream()
                .filter(file -> added.containsKey(file.document()))
                .map(file -> new FileChange(Kind.ADDED, title(titles, file), null, file))
                .forEach(changes::add);
        return List.copyOf(changes);
    }

    /** A file may have been replaced several times between two versions. */
    private static String last(String document, Map<String, String> successors) {
        String last = document;
        while (successors.containsKey(last)) {
            last = successors.get(last);
        }
        return last;
    }

    private static String title(Map<String, String> titles, SealedFile file) {
        return titles.getOrDefault(file.code(), file.name());
    }

    private static Set<String> ids(List<SealedFile> files) {
        return files.stream().map(SealedFile::document).collect(Collectors.toSet());
    }
}
