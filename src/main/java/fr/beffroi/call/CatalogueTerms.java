package fr.beffroi.call;

import static java.util.stream.Collectors.toMap;

import fr.beffroi.kernel.SeedFiles;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Names of schemes and themes, from the files of {@code seeds/catalogue}. A scheme or a theme that
 * none of them holds is shown by its code.
 */
@Component
public class CatalogueTerms {

    private final Map<String, Term> schemes;
    private final Map<String, Term> themes;

    CatalogueTerms(SeedFiles files) {
        List<TermsFile> all = files.read("catalogue", TermsFile.class);
        schemes = byCode(all.stream().flatMap(file -> file.schemes().stream()));
        themes = byCode(all.stream().flatMap(file -> file.themes().stream()));
    }

    private static Map<String, Term> byCode(Stream<Term> terms) {
        return terms.collect(toMap(Term::code, term -> term));
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

    /** The schemes that have a name, by code. */
    public List<Term> schemes() {
        return schemes.values().stream().sorted(Comparator.comparing(Term::code)).toList();
    }

    /** The themes that have a name, by code. */
    public List<Term> themes() {
        return themes.values().stream().sorted(Comparator.comparing(Term::code)).toList();
    }

    public Term scheme(String code) {
        return schemes.getOrDefault(code, new Term(code, code, code));
    }

    public Term theme(String code) {
        return themes.getOrDefault(code, new Term(code, code, code));
    }
}
