package fr.beffroi.access;

/**
 * What exists when an address is asked: nothing of anybody's, or a dossier that has come so far.
 */
enum Stage {
    NOTHING("no dossier"),
    DRAFT("a draft, filled in"),
    DEPOSITED("deposited, to be checked"),
    CHANGING("deposited, a change being prepared"),
    CHANGED("deposited, then changed"),
    ASKED("documents asked for"),
    CONSULTED("one opinion given with a file, one awaited"),
    REPORT("report to write"),
    COMMITTEE("before the committee"),
    SIGNATURE("decision to sign"),
    NOTIFIED("decision notified"),
    CALL_DRAFT("a call in preparation"),
    CALL_SENT("a call to validate"),
    CALL_OPEN("a published call, an extension proposed"),
    SESSION("a session in preparation"),
    SESSION_HELD("a session that is held");

    private final String words;

    Stage(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** Whether it is about a call rather than a dossier. */
    boolean isOfCall() {
        return name().startsWith("CALL_");
    }

    /** Whether it is about a session of a committee. */
    boolean isOfSession() {
        return this == SESSION || this == SESSION_HELD;
    }

    boolean hasDossier() {
        return this != NOTHING;
    }
}
