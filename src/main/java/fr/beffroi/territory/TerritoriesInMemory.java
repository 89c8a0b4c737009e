package fr.beffroi.territory;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lists of {@code seeds/reference}, read once: they change with a release, once a year. */
@Component
class TerritoriesInMemory implements Territories {

    private static final Pattern CODE = Pattern.compile("(?:\\d{2}|2[AB])\\d{3}");
    private static final Pattern LABEL = Pattern.compile(".*\\((" + CODE.pattern() + ")\\)\\s*");

    private final Map<String, Commune> communes;
    private final Map<String, List<Commune>> byName = new HashMap<>();
    private final List<Commune> inNameOrder;
    private final Map<String, District> districts;
    private final Map<String, List<District>> byCommune = new HashMap<>();
    private final SortedMap<String, String> departments;
    private final List<Intercommunality> intercommunalities;

    TerritoriesInMemory() {
        communes =
                ReferenceFile.rows("communes.csv").stream()
                        .map(TerritoriesInMemory::commune)
                        .collect(toMap(Commune::code, c -> c));
        inNameOrder =
                communes.values().stream()
                        .sorted(
                                Comparator.comparing((Commune c) -> PlaceName.normalise(c.name()))
                                        .thenComparing(Commune::code))
                        .toList();
        inNameOrder.forEach(c -> add(byName, PlaceName.normalise(c.name()), c));
        districts =
                ReferenceFile.rows("districts.csv").stream()
                        .map(TerritoriesInMemory::district)
                        .collect(toMap(District::code, d -> d));
        districts.values().stream()
                .sorted(Comparator.comparing(District::code))
                .forEach(d -> d.communes().forEach(c -> add(byCommune, c, d)));
        departments = new TreeMap<>();
        ReferenceFile.rows("departments.csv")
                .forEach(row -> departments.put(row.getFirst(), row.get(1)));
        intercommunalities =
                ReferenceFile.rows("intercommunalities.csv").stream()
                        .map(TerritoriesInMemory::intercommunality)
                        .sorted(Comparator.comparing(each -> PlaceName.normalise(each.name())))
                        .toList();
    }

    @Override
    public Optional<Commune> commune(String code) {
        return Optional.ofNullable(communes.get(code));
    }

    @Override
    public List<Commune> resolve(String typed, @Nullable String department) {
        return named(typed.strip()).stream().filter(in(department)).toList();
    }

    private List<Commune> named(String typed) {
        Matcher label = LABEL.matcher(typed);
        if (label.matches()) {
            return commune(label.group(1)).map(List::of).orElse(List.of());
        }
        if (CODE.matcher(typed).matches()) {
            return inNameOrder.stream()
                    .filter(c -> c.code().equals(typed) || c.postcodes().contains(typed))
                    .toList();
        }
        return byName.getOrDefault(PlaceName.normalise(typed), List.of());
    }

    @Override
    public List<Commune> search(String typed, @Nullable String department, int limit) {
        String start = PlaceName.normalise(typed);
        if (start.isEmpty()) {
            return List.of();
        }
        return inNameOrder.stream()
                .filter(in(department))
                .filter(c ->
                        PlaceName.normalise(c.name()).startsWith(start)
                                || c.code().startsWith(start)
                                || c.postcodes().contains(start))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<District> district(String code) {
        return Optional.ofNullable(districts.get(code));
    }

    @Override
    public List<District> districtsOf(String communeCode) {
        return byCommune.getOrDefault(communeCode, List.of());
    }

    @Override
    public String departmentName(String code) {
        return departments.getOrDefault(code, code);
    }

    @Override
    public SortedMap<String, String> departments() {
        return Collections.unmodifiableSortedMap(departments);
    }

    @Override
    public List<Intercommunality> intercommunalities(@Nullable String department) {
        return intercommunalities.stream()
                .filter(each ->
                        department == null
                                || each.communes().stream()
                                        .anyMatch(code -> code.startsWith(department)))
                .toList();
    }

    private static Intercommunality intercommunality(List<String> row) {
        return new Intercommunality(
                row.get(0), row.get(1), Set.copyOf(ReferenceFile.several(row.get(2))));
    }

    private static Predicate<Commune> in(@Nullable String department) {
        return commune -> department == null || commune.department().equals(department);
    }

    private static Commune commune(List<String> row) {
        return new Commune(row.get(0), row.get(1), row.get(2), ReferenceFile.several(row.get(3)));
    }

    private static District district(List<String> row) {
        return new District(row.get(0), row.get(1), Set.copyOf(ReferenceFile.several(row.get(2))));
    }

    private static <T> void add(Map<String, List<T>> map, String key, T value) {
        map.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
    }
}
