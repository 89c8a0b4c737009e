package fr.beffroi.call.kind;

import java.util.Set;

/** A table: a few short cells a row. */
final class TableKind extends RowsKind {

    private static final Set<String> CELLS =
            Set.of("text", "integer", "decimal", "money", "percentage", "date", "choice", "siret");

    TableKind(FieldKinds kinds) {
        super(kinds);
    }

    @Override
    public String code() {
        return "table";
    }

    @Override
    public String component() {
        return "table";
    }

    @Override
    boolean holds(Kind kind) {
        return CELLS.contains(kind.code());
    }
}
