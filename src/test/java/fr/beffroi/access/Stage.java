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
    NOTIFIED("decision notified");

    private final String words;

    Stage(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    boolean hasDossier() {
        return this != NOTHING;
    }
}
