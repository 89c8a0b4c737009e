package fr.beffroi.territory.web;

import fr.beffroi.account.OpenToAll;
import fr.beffroi.territory.Places;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Places of any size that match what is being typed: public reference data. */
@RestController
class PlaceSearch {

    private static final int LIMIT = 20;
    private static final int SHORTEST = 2;

    private final Places places;

    PlaceSearch(Places places) {
        this.places = places;
    }

    /**
     * @param q start of the name of a commune or a postcode, part of the name of an
     *     intercommunality, or a whole name
     */
    @OpenToAll
    @GetMapping("/referentiels/lieux")
    List<Suggestion> places(@RequestParam(defaultValue = "") String q) {
        if (q.strip().length() < SHORTEST) {
            return List.of();
        }
        return places.search(q, LIMIT).stream()
                .map(place -> new Suggestion(place.label()))
                .toList();
    }

    /** What the page needs to fill the field. */
    record Suggestion(String label) {}
}
