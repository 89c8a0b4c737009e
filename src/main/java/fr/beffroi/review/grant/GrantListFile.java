package fr.beffroi.review.grant;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * How a list of grants is to be read: its file, its name, and which of its columns says what.
 *
 * @param code stays the same when the list is replaced
 * @param file beside the description, or an address that Spring can open
 * @param separator between cells
 * @param columns names of its columns, by what they say: {@code siret}, {@code siren}, {@code rna},
 *     {@code name}, {@code amount}, {@code year} (a year, or a date that begins with one), {@code
 *     purpose}
 */
record GrantListFile(String code, String label, String file, char separator, JsonNode columns) {

    GrantListFile {
        if (!columns.has("amount") || !columns.has("year")) {
            throw new IllegalArgumentException("List " + code + " names no amount or no year");
        }
        if (!columns.has("siret") && !columns.has("siren") && !columns.has("rna")) {
            throw new IllegalArgumentException("List " + code + " names nobody");
        }
    }

    static GrantListFile of(JsonNode description) {
        return new GrantListFile(
                description.path("code").asString(),
                description.path("label").asString(),
                description.path("file").asString(),
                description.path("separator").asString(",").charAt(0),
                description.path("columns"));
    }

    /** Name of the column that says this; empty if none does. */
    Optional<String> column(String what) {
        return Optional.of(columns.path(what).asString("")).filter(name -> !name.isEmpty());
    }
}
