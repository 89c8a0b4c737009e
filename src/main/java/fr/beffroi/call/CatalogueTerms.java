package fr.beffroi.call;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Names of schemes and themes, from {@code seeds/reference/catalogue.json}. A scheme or a theme
 * that the file does not hold is shown by its code.
 */
@Component
public class CatalogueTerms {

    private final Map<String, Term> schemes;
    private final Map<String, Term> themes;

    CatalogueTerms(JsonMapper json) {
        TermsFile file = read(json);
        schemes = file.schemes().stream().collect(toMap(Term::code, term -> term));
        themes = file.themes().stream().collect(toMap(Term::code, term -> term));
    }

    /**
     * A word of the catalogue.
     *
     * @param fr in French
     * @param en in English
     */
    public record Term(String code, String fr, String en) {

        /**
         * @param language {@code fr} or {@code en}
         */
        public String in(String language) {
            return language.equals("en") ? en : fr;
        }
    }

    private record TermsFile(List<Term> schemes, List<Term> themes) {}

    public Term scheme(String code) {
        return schemes.getOrDefault(code, new Term(code, code, code));
    }

    public Term theme(String code) {
        return themes.getOrDefault(code, new Term(code, code, code));
    }

    private static TermsFile read(JsonMapper json) {
        try (InputStream in =
                new ClassPathResource("seeds/reference/catalogue.json").getInputStream()) {
            return json.readValue(in, TermsFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
