package fr.beffroi.call.kind;

/** A text of several lines, with what is left to type. */
final class LongTextKind extends TextKind {

    LongTextKind() {
        super("longtext");
    }

    @Override
    public String component() {
        return "longtext";
    }
}
