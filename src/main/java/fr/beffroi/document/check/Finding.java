package fr.beffroi.document.check;

/** What the look at a file found. */
public sealed interface Finding {

    /** A file that can be opened and holds nothing active. */
    record Sound(FileKind kind) implements Finding {}

    /**
     * A file that must not enter.
     *
     * @param messageKey why, in the message files
     */
    record Unfit(String messageKey) implements Finding {}

    /**
     * Something else than the kinds that are known.
     *
     * @param mediaType as well as it could be found
     */
    record Unknown(String mediaType) implements Finding {}
}
