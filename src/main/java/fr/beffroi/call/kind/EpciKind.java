package fr.beffroi.call.kind;

import fr.beffroi.call.FormField.Option;
import fr.beffroi.territory.Territories;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An intercommunality (EPCI), kept as its SIREN. */
final class EpciKind extends ListedPlaceKind {

    private final Territories territories;

    EpciKind(Territories territories) {
        super("epci");
        this.territories = territories;
    }

    @Override
    List<Option> places(@Nullable String department) {
        return territories.intercommunalities(department).stream()
                .map(each -> new Option(each.siren(), each.name()))
                .toList();
    }
}
