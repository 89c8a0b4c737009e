package fr.beffroi.messages;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.simple.AbstractSimpleMarkupHandler;
import org.attoparser.simple.SimpleMarkupParser;
import org.jspecify.annotations.Nullable;

/** Reads a template as Thymeleaf does and notes what should not be in it. */
final class TemplateReader extends AbstractSimpleMarkupHandler {

    /** Attributes that replace what stands inside an element. */
    private static final Set<String> REPLACING =
            Set.of("th:text", "th:utext", "th:replace", "th:insert");

    /** Attributes that people read or hear. */
    private static final Set<String> READ_BY_PEOPLE =
            Set.of("title", "alt", "placeholder", "aria-label", "content", "value");

    /** Attributes that Thymeleaf looks at only after it has replaced or filled the element. */
    private static final Set<String> PASSED_OVER =
            Set.of("th:if", "th:unless", "th:each", "th:with", "th:switch", "th:case");

    /** Attributes in which Thymeleaf forbids to call a bean: the value is named before. */
    private static final Pattern WITHOUT_BEANS =
            Pattern.compile("th:(replace|insert|href|src|action|attr|value|id|for|name)");

    private static final Pattern BEAN = Pattern.compile("@[a-z][A-Za-z]*[.]");

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    private final Deque<Boolean> replaced = new ArrayDeque<>();

    /** In pages, {@code application} and {@code session} are the server's own, not the model's. */
    private static final Pattern RESERVED =
            Pattern.compile("\\$\\{[^}]*(?<![\\w/.'-])(application|session)\\.");

    private final List<String> strayTexts = new ArrayList<>();
    private final List<String> inlineCode = new ArrayList<>();
    private final List<String> reserved = new ArrayList<>();
    private boolean inSheet;
    private final List<String> forbidden = new ArrayList<>();

    private TemplateReader() {}

    static TemplateReader read(String template) {
        var reader = new TemplateReader();
        try {
            new SimpleMarkupParser(ParseConfiguration.htmlConfiguration()).parse(template, reader);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
        return reader;
    }

    List<String> strayTexts() {
        return strayTexts;
    }

    List<String> reserved() {
        return reserved;
    }

    List<String> inlineCode() {
        return inlineCode;
    }

    /** What Thymeleaf passes over (conditions on a replaced element) or refuses at run time. */
    List<String> forbidden() {
        return forbidden;
    }

    @Override
    public void handleOpenElement(
            String name, @Nullable Map<String, String> attributes, int line, int col) {
        Map<String, String> all = attributes == null ? Map.of() : attributes;
        boolean inside = !replaced.isEmpty() && replaced.peek();
        replaced.push(inside || all.keySet().stream().anyMatch(REPLACING::contains));
        look(name, all, line);
        inSheet = name.equals("style");
    }

    @Override
    public void handleStandaloneElement(
            String name,
            @Nullable Map<String, String> attributes,
            boolean minimized,
            int line,
            int col) {
        look(name, attributes == null ? Map.of() : attributes, line);
    }

    @Override
    public void handleCloseElement(String name, int line, int col) {
        replaced.pop();
        inSheet = false;
    }

    @Override
    public void handleAutoCloseElement(String name, int line, int col) {
        replaced.pop();
    }

    @Override
    public void handleText(char[] buffer, int offset, int length, int line, int col) {
        String text = new String(buffer, offset, length).strip();
        if (!text.isEmpty()
                && !inSheet
                && (replaced.isEmpty() || !replaced.peek())
                && WORD.matcher(text).find()) {
            strayTexts.add("line " + line + ": " + text);
        }
    }

    private void look(String element, Map<String, String> attributes, int line) {
        if (attributes.containsKey("th:replace") || attributes.containsKey("th:insert")) {
            attributes.keySet().stream()
                    .filter(PASSED_OVER::contains)
                    .forEach(name -> forbidden.add("line " + line + ": " + name));
        }
        attributes.forEach((name, value) -> {
            if (name.equals("style") || name.startsWith("on") || name.startsWith("hx-on")) {
                inlineCode.add("line " + line + ": " + name);
            }
            if (READ_BY_PEOPLE.contains(name) && !isTechnical(element, name, value)) {
                strayTexts.add("line " + line + ": " + name + '=' + value);
            }
        });
        attributes.forEach((name, value) -> {
            if (value != null
                    && WITHOUT_BEANS.matcher(name).matches()
                    && BEAN.matcher(value).find()) {
                forbidden.add("line " + line + ": a bean in " + name);
            }
            if (value != null && RESERVED.matcher(value).find()) {
                reserved.add("line " + line + ": " + value);
            }
        });
        boolean code = element.equals("script") || element.equals("style");
        if (code && !attributes.containsKey("th:src") && !attributes.containsKey("src")) {
            inlineCode.add("line " + line + ": <" + element + '>');
        }
    }

    private static boolean isTechnical(String element, String name, @Nullable String value) {
        return value == null
                || !WORD.matcher(value).find()
                || element.equals("meta")
                || (name.equals("value") && !element.equals("button"));
    }
}
