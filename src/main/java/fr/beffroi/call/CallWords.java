package fr.beffroi.call;

import fr.beffroi.kernel.FoldedText;
import fr.beffroi.territory.Place;
import fr.beffroi.territory.Places;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * What a call is found by: its words without accents, weighted by where they stand, its themes, the
 * kinds of bodies it is for and its territories.
 *
 * <p>Among the territories, a key alone says that the call covers the place; with {@link #PART}
 * before it, that it covers a part of the place.
 */
@Component
class CallWords {

    static final String PART = "~";

    /** The words, as the search reads them: title, then axes and themes, then the rest. */
    static final String VECTOR =
            """
            setweight(to_tsvector('french', :titleWords), 'A')
              || setweight(to_tsvector('french', :topicWords), 'B')
              || setweight(to_tsvector('french', :textWords), 'C')\
            """;

    private final CatalogueTerms terms;
    private final Places places;

    CallWords(CatalogueTerms terms, Places places) {
        this.terms = terms;
        this.places = places;
    }

    /** Values of the columns, and of the words of {@link #VECTOR}. */
    Map<String, Object> of(CallFile file) {
        CatalogueEntry entry = file.entry();
        return Map.of(
                "themes", entry.themes().toArray(String[]::new),
                "kinds", entry.applicantKinds().stream().map(Enum::name).toArray(String[]::new),
                "places", covered(entry.places()).toArray(String[]::new),
                "titleWords", title(file),
                "topicWords", topics(file, entry),
                "textWords", text(file.presentation()));
    }

    private Set<String> covered(List<String> keys) {
        Set<String> covered = new TreeSet<>(keys);
        for (String key : keys) {
            Place place =
                    places.find(key)
                            .orElseThrow(() -> new IllegalArgumentException("No place " + key));
            places.around(place).stream()
                    .filter(around -> !around.equals(key))
                    .forEach(around -> covered.add(PART + around));
        }
        return covered;
    }

    private String title(CallFile file) {
        return FoldedText.of(file.title(), file.scheme(), terms.scheme(file.scheme()).fr());
    }

    private String topics(CallFile file, CatalogueEntry entry) {
        StringBuilder words = new StringBuilder();
        file.axes().forEach(axis -> words.append(axis.label()).append(' '));
        entry.themes().forEach(theme -> words.append(terms.theme(theme).fr()).append(' '));
        return FoldedText.of(words.toString());
    }

    private static String text(CallPresentation about) {
        return FoldedText.of(
                String.join(" ", about.objective()),
                String.join(" ", about.applicants()),
                String.join(" ", about.conditions()),
                about.selection());
    }
}
