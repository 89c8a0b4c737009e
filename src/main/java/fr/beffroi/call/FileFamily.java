package fr.beffroi.call;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Families of files that a call may accept for a document. */
enum FileFamily {
    @JsonProperty("pdf")
    PDF,
    @JsonProperty("image")
    IMAGE,
    @JsonProperty("text")
    TEXT,
    @JsonProperty("sheet")
    SHEET;

    private Set<String> mediaTypes() {
        return switch (this) {
            case PDF -> Set.of("application/pdf");
            case IMAGE -> Set.of("image/png", "image/jpeg");
            case TEXT ->
                    Set.of(
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                            "application/vnd.oasis.opendocument.text");
            case SHEET ->
                    Set.of(
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            "application/vnd.oasis.opendocument.spreadsheet");
        };
    }

    static Set<String> mediaTypes(Collection<FileFamily> families) {
        return families.stream()
                .flatMap(family -> family.mediaTypes().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
