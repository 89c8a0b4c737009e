package fr.beffroi.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One address, and what each column gets from it.
 *
 * @param address with names in braces, such as {@code /dossiers/{id}/pieces/{document=receipt}}:
 *     the variable of the route, then the thing to put there if it has another name
 * @param fields sent with it: in the query of a page, in the body of a form; {@code name=@} sends a
 *     file
 * @param expected one answer for each column
 */
record MatrixRow(String method, String address, String fields, Stage stage, List<String> expected) {

    private static final Pattern LINE =
            Pattern.compile("(GET|POST) ([^\\s?]+)(?:\\?(\\S+))? +@(\\w+) *: *(.+)");
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)(?:=(\\w+))?}");

    static MatrixRow read(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(line);
        }
        String fields = matcher.group(3);
        return new MatrixRow(
                matcher.group(1),
                matcher.group(2),
                fields == null ? "" : fields,
                Stage.valueOf(matcher.group(4)),
                List.of(matcher.group(5).strip().split("\\s+")));
    }

    boolean isForm() {
        return method.equals("POST");
    }

    boolean sendsFile() {
        return fields.endsWith("=@");
    }

    /** The route as the service declares it. */
    String route() {
        return method + ' ' + NAME.matcher(address).replaceAll("{$1}");
    }

    /** As written in the table, without the answers. */
    String asked() {
        return method + ' ' + address + (fields.isEmpty() ? "" : '?' + fields);
    }

    String path(Map<String, String> things) {
        return filled(address, things);
    }

    /** Names and values of the fields in turn. */
    List<String> fields(Map<String, String> things) {
        var all = new ArrayList<String>();
        for (String field : fields.isEmpty() ? new String[0] : fields.split("&", -1)) {
            int equals = field.indexOf('=');
            all.add(field.substring(0, equals));
            all.add(filled(field.substring(equals + 1), things));
        }
        return all;
    }

    private static String filled(String text, Map<String, String> things) {
        return NAME.matcher(text)
                .replaceAll(name -> {
                    String thing = name.group(2) == null ? name.group(1) : name.group(2);
                    String value = things.get(thing);
                    if (value == null) {
                        throw new IllegalArgumentException(thing + " is not in " + things.keySet());
                    }
                    return Matcher.quoteReplacement(value);
                });
    }
}
