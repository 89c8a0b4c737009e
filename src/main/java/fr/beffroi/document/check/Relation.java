package fr.beffroi.document.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.util.StringUtils;

/**
 * What one part of an OOXML file says of another, or of something outside. What a part is for is
 * said here and nowhere else: the folders that programs put parts in are only their habit.
 *
 * @param kind last word of its type, in lower case: the rest differs by edition of the format
 * @param target as written
 * @param external outside the file
 */
record Relation(String kind, String target, boolean external) {

    /** Kinds of parts that are run or read into the document as it opens. */
    private static final Set<String> LOADED =
            Set.of(
                    "attachedtemplate",
                    "oleobject",
                    "frame",
                    "subdocument",
                    "package",
                    "control",
                    "afchunk");

    private static final Set<String> PROGRAMS = Set.of("control", "vbaproject");

    /** A chunk is a file of another kind, read into the text as it opens. */
    private static final Set<String> OBJECTS = Set.of("oleobject", "package", "afchunk");

    private static final String LINK = "hyperlink";
    private static final String OWN_FOLDER = "_rels/";

    private static final Pattern OWN_DISK = place("(file:/{2,3})?[a-z]:[/\\\\].*");
    private static final Pattern OTHER_MACHINE =
            place("(\\\\\\\\|//|file:(//)?[^/]|file:/{4,}|file:.*\\\\\\\\).*");
    private static final Pattern ELSEWHERE = place("[a-z][a-z0-9+.-]+:.*");

    static Relation of(String type, String target, boolean external) {
        String kind = type.substring(type.lastIndexOf('/') + 1).strip();
        return new Relation(kind.toLowerCase(Locale.ROOT), target, external);
    }

    /** Whether opening the document would fetch it from another machine. */
    boolean isFetched() {
        return external
                && !kind.equals(LINK)
                && (isOnAnotherMachine(target) || (LOADED.contains(kind) && isElsewhere(target)));
    }

    /** Whether it is a part of the file that is run: a control of ActiveX, macros. */
    boolean isProgram() {
        return !external && PROGRAMS.contains(kind);
    }

    /** Whether it is a part of the file that is another file, or an object of another program. */
    boolean isObject() {
        return !external && OBJECTS.contains(kind);
    }

    /**
     * Names that the part it leads to may have, as {@link #name} writes them: programs differ on
     * what is encoded.
     *
     * @param relations name of the part that holds this
     * @throws IllegalArgumentException if it is not well encoded
     */
    Set<String> parts(String relations) {
        String holder = slashes(relations);
        int end = holder.lastIndexOf(OWN_FOLDER);
        String base = holder.substring(0, end >= 0 ? end : holder.lastIndexOf('/') + 1);
        String decoded = StringUtils.uriDecode(target.strip(), StandardCharsets.UTF_8);
        return new TreeSet<>(List.of(from(base, target), from(base, decoded)));
    }

    /** Anywhere but on a disk of the computer itself, or beside the document. */
    static boolean isElsewhere(String target) {
        String place = plain(target);
        return !OWN_DISK.matcher(place).matches()
                && (ELSEWHERE.matcher(place).matches() || OTHER_MACHINE.matcher(place).matches());
    }

    /** Names of parts are the same in capitals, and wherever they are said to start. */
    static String name(String part) {
        Deque<String> steps = new ArrayDeque<>();
        for (String step : slashes(part).split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    private static String from(String base, String target) {
        String place = slashes(target);
        return name(place.startsWith("/") ? place : base + place);
    }

    private static String slashes(String part) {
        return plain(part).replace('\\', '/');
    }

    /** By its network name: the computer of who opens the document would sign in there. */
    private static boolean isOnAnotherMachine(String target) {
        String place = plain(target);
        return !OWN_DISK.matcher(place).matches() && OTHER_MACHINE.matcher(place).matches();
    }

    private static String plain(String target) {
        return target.strip().toLowerCase(Locale.ROOT);
    }

    /** An end of line in a place does not end it. */
    private static Pattern place(String regex) {
        return Pattern.compile(regex, Pattern.DOTALL);
    }
}
