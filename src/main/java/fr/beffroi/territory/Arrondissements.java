package fr.beffroi.territory;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The arrondissements of the current year's list, read once. */
@Component
public class Arrondissements {

    private final List<Arrondissement> all;
    private final Map<String, Arrondissement> byCommune = new HashMap<>();

    Arrondissements() {
        all =
                ReferenceFile.rows("arrondissements.csv").stream()
                        .map(Arrondissements::read)
                        .sorted(Comparator.comparing(Arrondissement::code))
                        .toList();
        all.forEach(each -> each.communes().forEach(code -> byCommune.put(code, each)));
    }

    /** That of the commune of this INSEE code. */
    public Optional<Arrondissement> around(String commune) {
        return Optional.ofNullable(byCommune.get(commune));
    }

    /** Those of these départements, in the order of codes. */
    public List<Arrondissement> in(Collection<String> departments) {
        return all.stream().filter(each -> departments.contains(each.department())).toList();
    }

    /** Name of that of this code. */
    public Optional<String> named(String code) {
        return all.stream()
                .filter(each -> each.code().equals(code))
                .map(Arrondissement::name)
                .findFirst();
    }

    private static Arrondissement read(List<String> row) {
        return new Arrondissement(
                row.getFirst(),
                row.get(1),
                row.get(2),
                Set.copyOf(ReferenceFile.several(row.get(3))));
    }
}
