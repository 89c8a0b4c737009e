package fr.beffroi.worklist.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Writes the addresses of the list: what is asked stays in the address, so it can be kept.
 * Templates call these methods, and find public ones only.
 */
record WorklistLinks(WorklistFilter filter) {

    static final String PATH = "/taches";

    public String view(WorklistView view) {
        return address(filter.in(view), null);
    }

    public String next(WorklistCursor cursor) {
        return address(filter, cursor);
    }

    public String first() {
        return address(filter, null);
    }

    private static String address(WorklistFilter filter, @Nullable WorklistCursor after) {
        var address =
                UriComponentsBuilder.fromPath(PATH).queryParam("vue", filter.view().parameter());
        if (!filter.call().isEmpty()) {
            address.queryParam("appel", "{appel}");
        }
        if (!filter.step().isEmpty()) {
            address.queryParam("etape", "{etape}");
        }
        if (filter.overdue()) {
            address.queryParam("retard", "true");
        }
        if (!filter.text().isBlank()) {
            address.queryParam("texte", "{texte}");
        }
        if (filter.sort() != WorklistSort.DUE) {
            address.queryParam("tri", filter.sort().parameter());
        }
        if (after != null) {
            address.queryParam("apres", "{apres}");
        }
        return address.encode()
                .buildAndExpand(
                        java.util.Map.of(
                                "appel", filter.call(),
                                "etape", filter.step(),
                                "texte", filter.text(),
                                "apres", after == null ? "" : after.toString()))
                .toUriString();
    }
}
