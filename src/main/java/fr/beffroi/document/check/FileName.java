package fr.beffroi.document.check;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The name under which a file is kept: only a name, whatever a browser or a forger sends. */
public final class FileName {

    private static final int LONGEST = 150;
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern FORBIDDEN =
            Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}<>:\"|?*\\u2028\\u2029]");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern EDGES = Pattern.compile("^[. ]+|[. ]+$");

    private FileName() {}

    /** Without folders, controls, marks that change the reading direction, and edge dots. */
    public static String clean(String given) {
        String name =
                FOLDERS.matcher(Normalizer.normalize(given, Normalizer.Form.NFC)).replaceAll("");
        String plain = FORBIDDEN.matcher(name).replaceAll("");
        String trimmed = EDGES.matcher(SPACES.matcher(plain).replaceAll(" ")).replaceAll("");
        return trimmed.isEmpty() ? "document" : shortened(trimmed);
    }

    /** What follows the last dot, empty if there is none. */
    public static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1);
    }

    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name;
        }
        String extension = extension(name);
        String end = extension.isEmpty() || extension.length() > 10 ? "" : '.' + extension;
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - end.length())) + end;
    }
}
