package fr.beffroi.testing;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Two actions with their budgets, as the page of a form posts them: workshops of 20,000 euros that
 * ask for 12,000 (second in rank), and outings of 10,000 that ask for 5,000 (first in rank).
 */
public final class TwoActions {

    private TwoActions() {}

    /** By the names of the elements of the page. */
    public static Map<String, String> posted() {
        var posted = new LinkedHashMap<String, String>();
        posted.put("severalActions", "true");
        action(posted, 0, 2, "Ateliers du soir", 20_000, 12_000);
        action(posted, 1, 1, "Sorties éducatives", 10_000, 5_000);
        return posted;
    }

    private static void action(
            Map<String, String> posted, int row, int rank, String title, long cost, long asked) {
        String at = "actions-" + row + '-';
        posted.put(at + "rank", "" + rank);
        posted.put(at + "title", title);
        posted.put(at + "objectives", "Prévenir les passages à l’acte.");
        posted.put(at + "description", "Deux éducateurs, chaque semaine.");
        posted.put(at + "people", "40");
        posted.put(at + "period-from", "01/03/2027");
        posted.put(at + "period-until", "30/06/2027");
        posted.put(at + "indicator", "Jeunes suivis");
        posted.put(at + "target", "30");
        posted.put(at + "budget-expenses-64-remuneration", "" + cost);
        posted.put(at + "budget-expenses-864", "1500");
        posted.put(at + "budget-income-74-etat-demande", "" + asked);
        posted.put(at + "budget-income-74-commune", "" + (cost - asked));
        posted.put(at + "budget-funders-74-commune-name", "Ville de Lens");
        posted.put(at + "budget-funders-74-commune-status", "SOLLICITE");
        posted.put(at + "budget-income-870", "1500");
    }

    /** A draft with these two actions. */
    public static Dossiers.Draft in(Dossiers.Draft draft) {
        posted().forEach((element, value) -> draft.answering(element, value));
        return draft;
    }
}
