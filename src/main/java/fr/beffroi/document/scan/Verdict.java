package fr.beffroi.document.scan;

/** What came out of asking the antivirus about a file. */
public sealed interface Verdict {

    record Clean() implements Verdict {}

    /**
     * @param signature name of what was found
     */
    record Infected(String signature) implements Verdict {}

    /** The daemon answers, and takes no file of that size ({@code StreamMaxLength}). */
    record TooLarge() implements Verdict {}

    /** No answer for now: the daemon is away, too slow, or failed on this file. */
    record NoAnswer(String why) implements Verdict {}

    /** No antivirus is set. */
    record Off() implements Verdict {}
}
