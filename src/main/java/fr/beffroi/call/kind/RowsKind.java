package fr.beffroi.call.kind;

import fr.beffroi.call.FormField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The same few fields several times; empty rows are left out. */
abstract class RowsKind implements Kind {

    /** What a page posts beside the fields of a row to take it out. */
    private static final String REMOVED = "_retirer";

    private final FieldKinds kinds;

    RowsKind(FieldKinds kinds) {
        this.kinds = kinds;
    }

    /** Whether a row may hold fields of that kind. */
    abstract boolean holds(Kind kind);

    @Override
    public final boolean isComposed() {
        return true;
    }

    @Override
    public final Set<String> layoutWords() {
        return Set.of("columns", "maxRows");
    }

    @Override
    public final void checkDefinition(Definition definition) {
        definition.demandType("array");
        List<Layout.Field> columns =
                Objects.requireNonNullElse(definition.field().columns(), List.of());
        definition.demand(!columns.isEmpty(), "columns", "the columns are missing");
        Integer maxRows = definition.field().maxRows();
        definition.demand(
                maxRows != null
                        && maxRows > 0
                        && maxRows == definition.type().path("maxItems").asInt(0),
                "maxRows",
                "must be the schema's maxItems");
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Layout.Field column = columns.get(i);
            definition.demand(
                    names.put(column.name(), column.kind()) == null,
                    "columns/" + i + "/name",
                    "two columns have the name " + column.name());
        }
        for (int i = 0; i < columns.size(); i++) {
            checkColumn(definition.column(columns.get(i), i, names));
        }
    }

    private void checkColumn(Definition column) {
        Kind kind = kinds.find(column.field().kind()).orElse(null);
        column.demand(
                kind != null && holds(kind),
                "kind",
                column.field().kind() + " is no kind of field for a row");
        column.demand(
                !column.type().isMissingNode(),
                "name",
                "the schema has no property " + column.typePointer());
        if (kind != null && !column.type().isMissingNode()) {
            FieldDefinitions.check(column, kind);
        }
    }

    @Override
    public final @Nullable JsonNode read(FormField field, String id, Posted posted) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (int row = 0; row < field.details().maxRows(); row++) {
            String at = id + '-' + row;
            if (posted.text(at + '-' + REMOVED).isEmpty()) {
                ObjectNode values = row(field, at, posted);
                if (!values.isEmpty()) {
                    rows.add(values);
                }
            }
        }
        return rows.isEmpty() ? null : rows;
    }

    private ObjectNode row(FormField field, String at, Posted posted) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        for (FormField column : field.details().columns()) {
            JsonNode value = kinds.of(column).read(column, at + '-' + column.name(), posted);
            if (value != null) {
                values.set(column.name(), value);
            }
        }
        return values;
    }

    @Override
    public final void complete(FormField field, JsonNode value) {
        for (JsonNode row : value) {
            for (FormField column : field.details().columns()) {
                kinds.of(column).complete(column, row.path(column.name()));
            }
        }
    }

    @Override
    public final void check(FormField field, String id, JsonNode value, Checking checking) {
        for (int row = 0; row < value.size(); row++) {
            JsonNode values = value.path(row);
            for (FormField column : field.details().columns()) {
                JsonNode given = values.path(column.name());
                if (!given.isMissingNode() && !checking.leavesOut(column)) {
                    Kind kind = kinds.of(column);
                    String at = id + '-' + row + '-' + column.name();
                    // What has parts names the part at fault, not the row that it is in.
                    Checking here =
                            kind.isComposed() ? checking.inside(field.label(), row + 1) : checking;
                    kind.check(column, at, given, here);
                }
            }
        }
    }

    @Override
    public final Element element(FormField field, String id, List<String> path) {
        if (path.isEmpty()) {
            return new Element(field, id, field.label());
        }
        int row = Integer.parseInt(path.getFirst());
        FormField column =
                field.details().columns().stream()
                        .filter(c -> path.size() > 1 && c.name().equals(path.get(1)))
                        .findFirst()
                        .orElseGet(() -> field.details().columns().getFirst());
        String at = id + '-' + row + '-' + column.name();
        Element inside =
                kinds.of(column)
                        .element(
                                column,
                                at,
                                path.size() > 2 ? path.subList(2, path.size()) : List.of());
        String label = field.label() + ", " + (row + 1) + ", " + inside.label();
        return new Element(inside.field(), inside.id(), label);
    }

    @Override
    public final String words(FormField field, JsonNode value, Locale locale) {
        return "";
    }

    @Override
    public final List<List<String>> rows(FormField field, JsonNode value, Locale locale) {
        return value.valueStream()
                .map(row ->
                        field.details().columns().stream()
                                .map(column -> cell(column, row.path(column.name()), locale))
                                .toList())
                .toList();
    }

    private static String cell(FormField column, JsonNode value, Locale locale) {
        return value.isNull() || value.isMissingNode()
                ? ""
                : column.type().words(column, value, locale);
    }

    @Override
    public final Object toFeel(FormField field, JsonNode value) {
        List<Object> rows = new ArrayList<>();
        for (JsonNode row : value) {
            Map<String, @Nullable Object> context = new HashMap<>();
            for (FormField column : field.details().columns()) {
                context.put(
                        column.name(), kinds.of(column).toFeel(column, row.path(column.name())));
            }
            rows.add(context);
        }
        return rows;
    }

    @Override
    public final Object sample(FormField field) {
        return IntStream.range(0, 2).mapToObj(_ -> sampleRow(field)).toList();
    }

    private Map<String, Object> sampleRow(FormField field) {
        Map<String, Object> context = new HashMap<>();
        for (FormField column : field.details().columns()) {
            context.put(column.name(), kinds.of(column).sample(column));
        }
        return context;
    }

    @Override
    public final @Nullable JsonNode carried(FormField field, JsonNode value) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (JsonNode row : value) {
            ObjectNode carried = JsonNodeFactory.instance.objectNode();
            for (FormField column : field.details().columns()) {
                JsonNode cell = column.carried(row.path(column.name()));
                if (cell != null) {
                    carried.set(column.name(), cell);
                }
            }
            if (!carried.isEmpty() && rows.size() < field.details().maxRows()) {
                rows.add(carried);
            }
        }
        return rows.isEmpty() ? null : rows;
    }
}
