package fr.beffroi.application.draft;

import fr.beffroi.application.form.FieldView;
import fr.beffroi.call.FormField;
import fr.beffroi.call.FormSection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a page of the form posts beside its fields, and the place of each of them. */
final class SectionPage {

    private SectionPage() {}

    /**
     * The place of a field on the page, empty while a condition hides it.
     *
     * @param view null while hidden
     */
    public record Slot(String field, @Nullable FieldView view) {

        /** Language of the field where it is not that of the page. */
        public @Nullable String lang() {
            return view == null ? null : view.field().lang();
        }
    }

    /** Whether files are given in the place of that field. */
    static boolean takesFiles(FormField field) {
        return field.type().component().equals("document");
    }

    /** Names under which the page sends files. */
    static List<String> files(FormSection section) {
        return section.fields().stream()
                .filter(SectionPage::takesFiles)
                .map(field -> SectionFiles.name(field))
                .toList();
    }

    /** The revision that the page shows of a field. */
    public record Shown(String field, int revision) {}

    static List<Slot> slots(List<String> fields, List<FieldView> views) {
        Map<String, FieldView> byName =
                views.stream().collect(Collectors.toMap(FieldView::id, Function.identity()));
        return fields.stream().map(field -> new Slot(field, byName.get(field))).toList();
    }

    static List<Shown> shown(List<FieldView> views, Map<String, Integer> revisions) {
        return views.stream()
                .filter(view -> view.field().type().isAsked() || takesFiles(view.field()))
                .map(view -> new Shown(view.id(), revisions.getOrDefault(view.id(), 0)))
                .toList();
    }
}
