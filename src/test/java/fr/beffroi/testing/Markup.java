package fr.beffroi.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Reads a page as a browser does: what its inputs hold, and what its texts say. */
public final class Markup {

    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
    private static final Pattern AREA =
            Pattern.compile("<textarea\\b([^>]*)>\n?(.*?)</textarea>", Pattern.DOTALL);

    private Markup() {}

    /** Value of each input and of each area of text, by its name. */
    public static Map<String, String> typed(String page) {
        var values = new HashMap<String, String>();
        Matcher input = INPUT.matcher(page);
        while (input.find()) {
            values.put(attribute(input.group(), "name"), attribute(input.group(), "value"));
        }
        Matcher area = AREA.matcher(page);
        while (area.find()) {
            values.put(attribute(area.group(1), "name"), HtmlUtils.htmlUnescape(area.group(2)));
        }
        return values;
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? HtmlUtils.htmlUnescape(found.group(1)) : "";
    }

    /** Texts of the elements with that class, which hold no other element. */
    public static List<String> texts(String page, String elementClass) {
        Matcher found =
                Pattern.compile("<(\\w+) class=\"" + elementClass + "\"[^>]*>([^<]*)</\\1>")
                        .matcher(page);
        var texts = new ArrayList<String>();
        while (found.find()) {
            texts.add(HtmlUtils.htmlUnescape(found.group(2)));
        }
        return texts;
    }
}
