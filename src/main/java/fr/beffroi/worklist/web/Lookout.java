package fr.beffroi.worklist.web;

import fr.beffroi.kernel.PersonId;
import fr.beffroi.worklist.Absences;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells what the person signed in looks at. */
@Component
class Lookout {

    private final VisibleTrays trays;
    private final WorklistQuery query;
    private final Absences absences;

    Lookout(VisibleTrays trays, WorklistQuery query, Absences absences) {
        this.trays = trays;
        this.query = query;
        this.absences = absences;
    }

    /** All that the person sees, with the words of the filter. */
    Sight of(PersonId person, WorklistFilter filter) {
        List<Tray> seen = trays.all();
        List<UUID> holders = new ArrayList<>(List.of(person.value()));
        absences.coveredBy(person).forEach(absence -> holders.add(absence.person()));
        return new Sight(holders, seen, query.needles(filter, seen));
    }

    /** What of it the filter leaves. */
    static Sight narrowed(Sight all, WorklistFilter filter) {
        return all.of(
                all.trays().stream()
                        .filter(tray -> filter.view() != WorklistView.SERVICE || tray.workable())
                        .filter(tray -> is(filter, Criterion.STEP, tray.definitionKey()))
                        .filter(tray -> is(filter, Criterion.SCHEME, tray.scheme()))
                        .toList());
    }

    private static boolean is(WorklistFilter filter, Criterion criterion, String value) {
        return !filter.asks(criterion) || filter.value(criterion).equals(value);
    }
}
