package fr.beffroi.call.kind;

import java.util.Set;

/** A group of fields to fill in as often as needed, such as partners or premises. */
final class GroupKind extends RowsKind {

    /** What depends on the rest of the form, or repeats by itself. */
    private static final Set<String> NEVER_INSIDE =
            Set.of("group", "table", "counts", "calculated", "document", "qpv");

    GroupKind(FieldKinds kinds) {
        super(kinds);
    }

    @Override
    public String code() {
        return "group";
    }

    @Override
    public String component() {
        return "group";
    }

    @Override
    boolean holds(Kind kind) {
        return !NEVER_INSIDE.contains(kind.code());
    }
}
