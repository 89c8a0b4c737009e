package fr.beffroi.territory;

import static fr.beffroi.territory.Place.Kind.COMMUNE;
import static fr.beffroi.territory.Place.Kind.DEPARTMENT;
import static fr.beffroi.territory.Place.Kind.INTERCOMMUNALITY;
import static fr.beffroi.territory.Place.Kind.REGION;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Component
class PlacesInMemory implements Places {

    private static final Pattern LABEL = Pattern.compile(".*\\((\\w{2,5})\\)\\s*");

    private final Territories territories;
    private final Map<String, Intercommunality> groupings = new LinkedHashMap<>();
    private final Map<String, Intercommunality> groupingOf = new HashMap<>();
    private final List<Region> regions;
    private final List<Place> departments;

    PlacesInMemory(Territories territories) {
        this.territories = territories;
        for (Intercommunality one : territories.intercommunalities(null)) {
            groupings.put(one.siren(), one);
            one.communes().forEach(commune -> groupingOf.put(commune, one));
        }
        this.regions =
                ReferenceFile.rows("regions.csv").stream()
                        .map(row ->
                                new Region(
                                        new Place(REGION, row.get(0), row.get(1)),
                                        Set.copyOf(ReferenceFile.several(row.get(2)))))
                        .toList();
        this.departments =
                ReferenceFile.rows("departments.csv").stream()
                        .map(row -> new Place(DEPARTMENT, row.get(0), row.get(1)))
                        .toList();
    }

    private record Region(Place place, Set<String> departments) {}

    @Override
    public Optional<Place> find(String key) {
        if (key.length() < 2) {
            return Optional.empty();
        }
        String code = key.substring(1);
        return switch (key.charAt(0)) {
            case 'R' -> regions().filter(place -> place.code().equals(code)).findFirst();
            case 'D' -> departments.stream().filter(p -> p.code().equals(code)).findFirst();
            case 'E' -> Optional.ofNullable(groupings.get(code)).map(PlacesInMemory::place);
            case 'C' -> territories.commune(code).map(PlacesInMemory::place);
            default -> Optional.empty();
        };
    }

    @Override
    public List<Place> resolve(String typed, int limit) {
        String wanted = typed.strip();
        Optional<Place> byKey = find(wanted);
        if (byKey.isPresent()) {
            return List.of(byKey.get());
        }
        List<Place> wide =
                Stream.concat(regions(), departments.stream())
                        .filter(place -> isNamed(place, wanted))
                        .toList();
        if (!wide.isEmpty()) {
            return wide;
        }
        List<Place> found = new ArrayList<>();
        territories.resolve(wanted, null).forEach(commune -> found.add(place(commune)));
        named(wanted)
                .filter(place -> found.isEmpty() || isNamed(place, wanted))
                .forEach(found::add);
        return found.stream().limit(limit).toList();
    }

    @Override
    public List<Place> search(String typed, int limit) {
        Stream<Place> communes =
                territories.search(typed, null, limit).stream().map(PlacesInMemory::place);
        return Stream.of(resolve(typed, limit).stream(), communes, named(typed))
                .flatMap(found -> found)
                .distinct()
                .limit(limit)
                .toList();
    }

    /** The intercommunalities whose name holds what was typed, or whose SIREN it is. */
    private Stream<Place> named(String typed) {
        String part = PlaceName.normalise(typed);
        return groupings.values().stream()
                .filter(one -> !part.isEmpty())
                .filter(one ->
                        PlaceName.normalise(one.name()).contains(part) || one.siren().equals(part))
                .map(PlacesInMemory::place);
    }

    private static boolean isNamed(Place place, String typed) {
        Matcher label = LABEL.matcher(typed);
        String code = label.matches() ? label.group(1) : typed;
        return place.code().equals(code)
                || PlaceName.normalise(place.name()).equals(PlaceName.normalise(typed));
    }

    @Override
    public Set<String> around(Place place) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(place.key());
        Set<String> inside = departmentsOf(place, keys);
        inside.forEach(code -> keys.add(DEPARTMENT.key(code)));
        for (Region region : regions) {
            if (inside.stream().anyMatch(region.departments()::contains)) {
                keys.add(region.place().key());
            }
        }
        return keys;
    }

    /** Codes of the départements that the place lies in; adds the intercommunality of a commune. */
    private Set<String> departmentsOf(Place place, Set<String> keys) {
        return switch (place.kind()) {
            case REGION -> Set.of();
            case DEPARTMENT -> Set.of(place.code());
            case INTERCOMMUNALITY ->
                    Optional.ofNullable(groupings.get(place.code()))
                            .map(one -> departmentsOf(one.communes()))
                            .orElse(Set.of());
            case COMMUNE -> {
                Optional.ofNullable(groupingOf.get(place.code()))
                        .map(PlacesInMemory::place)
                        .ifPresent(one -> keys.add(one.key()));
                yield departmentsOf(Set.of(place.code()));
            }
        };
    }

    private Set<String> departmentsOf(Set<String> communes) {
        Set<String> codes = new LinkedHashSet<>();
        communes.forEach(
                code -> territories.commune(code).ifPresent(one -> codes.add(one.department())));
        return codes;
    }

    private Stream<Place> regions() {
        return regions.stream().map(Region::place);
    }

    private static Place place(Commune commune) {
        return new Place(COMMUNE, commune.code(), commune.name());
    }

    private static Place place(Intercommunality one) {
        return new Place(INTERCOMMUNALITY, one.siren(), one.name());
    }
}
