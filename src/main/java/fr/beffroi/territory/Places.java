package fr.beffroi.territory;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Territories of every size, and which lies in which. */
public interface Places {

    /** The place of that key, such as {@code D62}. */
    Optional<Place> find(String key);

    /**
     * The places that a person may mean: a key or a label, or the code or name of a region, of a
     * département, of an intercommunality or of a commune. Several when this is not enough to tell;
     * at most {@code limit}.
     */
    List<Place> resolve(String typed, int limit);

    /**
     * The places that may be meant by what is being typed: as {@link #resolve}, then the communes
     * that begin so and the intercommunalities whose name holds it.
     */
    List<Place> search(String typed, int limit);

    /**
     * The places that a whole answer names, else those that it is the beginning of, if it has at
     * least two characters: "Boulogne" may mean Boulogne-sur-Mer.
     */
    default List<Place> meant(String typed, int limit) {
        List<Place> named = resolve(typed, limit);
        return named.isEmpty() && typed.strip().length() > 1 ? search(typed, limit) : named;
    }

    /**
     * Keys of the place itself and of all the places that it lies in, if only partly (some
     * intercommunalities lie in two départements).
     */
    Set<String> around(Place place);
}
