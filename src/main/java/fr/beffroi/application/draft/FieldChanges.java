package fr.beffroi.application.draft;

import fr.beffroi.application.draft.SaveResult.Both;
import fr.beffroi.application.draft.ThreeWayMerge.Preference;
import fr.beffroi.kernel.ApplicationId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** What a save changes in each field, beside what others saved since the page was opened. */
final class FieldChanges {

    private final DraftAnswers drafts;
    private final ApplicationId application;
    private final Typed typed;
    private final boolean whole;
    private final Map<String, FieldAnswer> current;
    private final List<Change> changes = new ArrayList<>();
    private final List<Both> conflicts = new ArrayList<>();
    private final Set<String> changed = new LinkedHashSet<>();

    /**
     * @param whole whether a field left empty counts as answered by nothing
     */
    FieldChanges(DraftAnswers drafts, ApplicationId application, Typed typed, boolean whole) {
        this.drafts = drafts;
        this.application = application;
        this.typed = typed;
        this.whole = whole;
        this.current = drafts.current(application);
    }

    /** An answer to write. */
    record Change(String field, int revision, JsonNode value) {}

    List<Change> changes() {
        return changes;
    }

    /** Fields that two people changed, on which the person has not decided. */
    List<Both> conflicts() {
        return conflicts;
    }

    /** Names of the fields whose answer becomes another one. */
    Set<String> changed() {
        return changed;
    }

    void look(String field, JsonNode posted) {
        JsonNode mine = drafts.asKept(posted);
        FieldAnswer now = current.get(field);
        if (now == null) {
            if (whole || !mine.isNull()) {
                write(field, 1, mine, !mine.isNull());
            }
        } else {
            merge(field, mine, now);
        }
    }

    private void merge(String field, JsonNode mine, FieldAnswer now) {
        var merge =
                new ThreeWayMerge(
                        one(field, base(field, now)), one(field, mine), one(field, now.value()));
        if (!merge.conflicts().isEmpty() && !typed.decided(field, now.revision())) {
            conflicts.add(new Both(field, mine, typed.base(field), now));
            return;
        }
        JsonNode value =
                merge.merged(field, typed.decisions().getOrDefault(field, Preference.MINE));
        if (!value.equals(now.value())) {
            write(field, now.revision() + 1, value, true);
        }
    }

    private void write(String field, int revision, JsonNode value, boolean different) {
        changes.add(new Change(field, revision, value));
        if (different) {
            changed.add(field);
        }
    }

    /** What the page showed; what the page itself saved since is nobody else's. */
    private JsonNode base(String field, FieldAnswer now) {
        int base = typed.base(field);
        if (base >= now.revision()) {
            return now.value();
        }
        List<FieldAnswer> since = drafts.since(application, field, base);
        boolean alone =
                typed.page() != null
                        && since.stream()
                                .filter(answer -> answer.revision() > base)
                                .allMatch(answer -> isOfThisPage(answer.page()));
        if (alone) {
            return now.value();
        }
        return since.stream()
                .filter(answer -> answer.revision() == base)
                .map(FieldAnswer::value)
                .findFirst()
                .orElse(NullNode.getInstance());
    }

    private boolean isOfThisPage(@Nullable String page) {
        return Objects.equals(page, typed.page());
    }

    private static ObjectNode one(String field, JsonNode value) {
        ObjectNode one = JsonNodeFactory.instance.objectNode();
        one.set(field, value);
        return one;
    }
}
