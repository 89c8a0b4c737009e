package fr.beffroi.call.kind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is checked of the definition of any field, before what its kind demands. */
public final class FieldDefinitions {

    private static final Set<String> REUSE = Set.of("never", "always", "organisation");

    private FieldDefinitions() {}

    /** Tells what does not hold. */
    public static void check(Definition definition, Kind kind) {
        Layout.Field field = definition.field();
        definition.demand(!field.label().fr().isBlank(), "label", "the label is missing");
        Set<String> known = kind.layoutWords();
        words(field)
                .forEach((word, value) ->
                        definition.demand(
                                value == null || known.contains(word),
                                word,
                                "a field of kind " + kind.code() + " has no such word"));
        definition.demand(
                field.reuse() == null || REUSE.contains(field.reuse()),
                "reuse",
                "must be one of never, always, organisation");
        checkTranslations(definition);
        kind.checkDefinition(definition);
    }

    private static Map<String, @Nullable Object> words(Layout.Field field) {
        Map<String, @Nullable Object> words = new LinkedHashMap<>();
        words.put("autocomplete", field.autocomplete());
        words.put("unit", field.unit());
        words.put("options", field.options());
        words.put("source", field.source());
        words.put("lines", field.lines());
        words.put("columns", field.columns());
        words.put("maxRows", field.maxRows());
        words.put("total", field.total());
        words.put("within", field.within());
        words.put("after", field.after());
        words.put("until", field.until());
        words.put("of", field.of());
        words.put("chart", field.chart());
        words.put("formula", field.formula());
        words.put("result", field.result());
        words.put("document", field.document());
        return words;
    }

    /** A field is translated wholly or not at all: a page tells the language of each field. */
    private static void checkTranslations(Definition definition) {
        Layout.Field field = definition.field();
        boolean translated = field.label().en() != null;
        checkTranslation(definition, "help", field.help(), translated);
        List<Layout.Choice> options = field.options() == null ? List.of() : field.options();
        for (int i = 0; i < options.size(); i++) {
            checkOption(definition, "options/" + i, options.get(i), translated);
        }
        List<Layout.Line> lines = field.lines() == null ? List.of() : field.lines();
        for (int i = 0; i < lines.size(); i++) {
            checkTranslation(definition, "lines/" + i + "/label", lines.get(i).label(), translated);
        }
        List<Layout.Field> columns = field.columns() == null ? List.of() : field.columns();
        for (int i = 0; i < columns.size(); i++) {
            checkTranslation(
                    definition, "columns/" + i + "/label", columns.get(i).label(), translated);
        }
    }

    private static void checkOption(
            Definition definition, String word, Layout.Choice option, boolean translated) {
        checkTranslation(definition, word + "/label", option.label(), translated);
        List<Layout.Choice> under = option.options() == null ? List.of() : option.options();
        for (int i = 0; i < under.size(); i++) {
            checkOption(definition, word + "/options/" + i, under.get(i), translated);
        }
    }

    private static void checkTranslation(
            Definition definition, String word, @Nullable LocalText text, boolean translated) {
        definition.demand(
                text == null || text.fr().isBlank() || (text.en() != null) == translated,
                word,
                "the label is" + (translated ? "" : " not") + " in English: so must this be");
    }
}
