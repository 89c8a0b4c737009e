package fr.beffroi.territory.web;

import fr.beffroi.account.OpenToAll;
import fr.beffroi.territory.Commune;
import fr.beffroi.territory.Territories;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Communes that match what is being typed: public reference data. */
@RestController
class CommuneSearch {

    private static final int LIMIT = 20;

    private final Territories territories;

    CommuneSearch(Territories territories) {
        this.territories = territories;
    }

    /**
     * @param q start of a name, of an INSEE code, or a whole postcode
     * @param departement only communes of this département
     */
    @OpenToAll
    @GetMapping("/referentiels/communes")
    List<Suggestion> communes(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String departement) {
        return territories.search(q, departement, LIMIT).stream().map(Suggestion::of).toList();
    }

    /** What the page needs to fill the field. */
    record Suggestion(String code, String name, String label) {

        static Suggestion of(Commune commune) {
            return new Suggestion(commune.code(), commune.name(), commune.label());
        }
    }
}
