package fr.beffroi.call.kind;

import fr.beffroi.call.FormField.Option;
import fr.beffroi.territory.Territories;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A département, kept as its code. */
final class DepartmentKind extends ListedPlaceKind {

    private final Territories territories;

    DepartmentKind(Territories territories) {
        super("department");
        this.territories = territories;
    }

    @Override
    public Set<String> layoutWords() {
        return Set.of();
    }

    @Override
    List<Option> places(@Nullable String department) {
        return territories.departments().entrySet().stream()
                .map(each ->
                        new Option(each.getKey(), each.getValue() + " (" + each.getKey() + ')'))
                .toList();
    }
}
