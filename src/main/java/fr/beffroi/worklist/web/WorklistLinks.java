package fr.beffroi.worklist.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Writes the addresses of the list: what is asked stays in the address, so it can be kept.
 * Templates call these methods, and find public ones only.
 */
record WorklistLinks(WorklistFilter filter) {

    static final String PATH = "/taches";

    /** Parameter of the address that keeps the filter for the next time. */
    static final String KEEP = "garder";

    public String view(WorklistView view) {
        return address(PATH, filter.in(view), null);
    }

    public String next(WorklistCursor cursor) {
        return address(PATH, filter, cursor);
    }

    public String first() {
        return address(PATH, filter, null);
    }

    /** The same list as a file. */
    public String export() {
        return address(PATH + ".csv", filter, null);
    }

    /** The list without filter, from now on. */
    public String cleared() {
        return address(PATH, WorklistFilter.of(filter.view(), filter.sort()), null)
                + '&'
                + KEEP
                + "=true";
    }

    /** What is asked, as the query of an address. */
    public String query() {
        return first().substring(PATH.length() + 1);
    }

    /** The parameters of a query that {@link #query} wrote. */
    static Map<String, String> parametersOf(String query) {
        return UriComponentsBuilder.fromUriString(PATH + '?' + query)
                .build()
                .getQueryParams()
                .toSingleValueMap()
                .entrySet()
                .stream()
                .collect(
                        java.util.stream.Collectors.toMap(
                                Map.Entry::getKey, parameter -> decoded(parameter.getValue())));
    }

    /** Back to the same list; an address of elsewhere leads to the list without filter. */
    static String back(String address) {
        return address.startsWith(PATH + '?') && address.indexOf('{') < 0 ? address : PATH;
    }

    private static String decoded(@Nullable String value) {
        return value == null
                ? ""
                : java.net.URLDecoder.decode(value, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String address(
            String path, WorklistFilter filter, @Nullable WorklistCursor after) {
        var address = UriComponentsBuilder.fromPath(path).queryParam("vue", "{vue}");
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("vue", filter.view().parameter());
        filter.values().forEach((criterion, value) -> values.put(criterion.parameter(), value));
        if (filter.sort() != WorklistSort.DUE) {
            values.put("tri", filter.sort().parameter());
        }
        if (after != null) {
            values.put("apres", after.toString());
        }
        values.keySet().stream()
                .filter(name -> !name.equals("vue"))
                .forEach(name -> address.queryParam(name, '{' + name + '}'));
        return address.encode().buildAndExpand(values).toUriString();
    }
}
