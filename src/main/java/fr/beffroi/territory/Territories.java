package fr.beffroi.territory;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The reference lists of places. */
public interface Territories {

    /** The commune of that INSEE code. */
    Optional<Commune> commune(String code);

    /**
     * The communes that a person may mean by what was typed: a label such as {@code Lens (62498)},
     * an INSEE code or a postcode, or a whole name, whatever its accents, capitals and hyphens.
     * Several when this is not enough to tell: 62300 is the code of Équihen-Plage and the postcode
     * of Lens.
     *
     * @param department only communes of this département, if given
     */
    List<Commune> resolve(String typed, @Nullable String department);

    /** Communes whose name, INSEE code or postcode begins with what was typed, in name order. */
    List<Commune> search(String typed, @Nullable String department, int limit);

    /** The priority district of that code. */
    Optional<District> district(String code);

    /** The priority districts that lie in the commune, in code order. */
    List<District> districtsOf(String communeCode);

    /** Name of the département of that code, or the code itself if it is not on the list. */
    String departmentName(String code);

    /** Names of the départements by their codes, in the order of codes. */
    SortedMap<String, String> departments();

    /**
     * The intercommunalities (EPCI), in name order.
     *
     * @param department only those with a commune in this département, if given
     */
    List<Intercommunality> intercommunalities(@Nullable String department);
}
