package fr.beffroi.document.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The parts of one OOXML file, judged by what relates them, and by where they lie. */
final class OoxmlParts {

    private final ZipFile zip;
    private final List<? extends ZipEntry> parts;
    private final Relationships relationships;
    private final Map<String, List<ZipEntry>> byName = new HashMap<>();

    /** Each once, however many relationships lead to it. */
    private final Set<String> embedded = new LinkedHashSet<>();

    OoxmlParts(ZipFile zip, List<? extends ZipEntry> parts, Relationships relationships) {
        this.zip = zip;
        this.parts = parts;
        this.relationships = relationships;
        for (ZipEntry part : parts) {
            byName.computeIfAbsent(Relation.name(part.getName()), _ -> new ArrayList<>()).add(part);
        }
    }

    /**
     * Why the file must not enter, as a message key; null where nothing is against it.
     *
     * @throws Oversized if something unpacks to too much
     * @throws IOException if a part cannot be read
     */
    @Nullable String fault() throws IOException {
        for (ZipEntry part : parts) {
            if (Relationships.areIn(part.getName())) {
                String fault = faultOfRelations(part);
                if (fault != null) {
                    return fault;
                }
            } else if (EmbeddedParts.isOne(part)) {
                embedded.add(Relation.name(part.getName()));
            }
        }
        return faultOfEmbedded();
    }

    private @Nullable String faultOfRelations(ZipEntry part) throws IOException {
        for (Relation relation : relationships.in(SmallPart.read(zip, part))) {
            if (relation.isFetched()) {
                return "document.refused.remote";
            }
            if (relation.isProgram()) {
                return "document.refused.macro";
            }
            if (relation.isObject() && !find(relation.parts(part.getName()))) {
                return "document.refused.object";
            }
        }
        return null;
    }

    /** What is not found may be by the program that opens the file. */
    private boolean find(Set<String> names) {
        Set<String> found = new LinkedHashSet<>(names);
        found.retainAll(byName.keySet());
        embedded.addAll(found);
        return !found.isEmpty();
    }

    private @Nullable String faultOfEmbedded() throws IOException {
        var check = new EmbeddedParts(relationships);
        for (String name : embedded) {
            for (ZipEntry part : byName.getOrDefault(name, List.of())) {
                String fault = check.fault(zip, part);
                if (fault != null) {
                    return fault;
                }
            }
        }
        return null;
    }
}
