package fr.beffroi.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Valid answers to the FIPD D form, as its pages post them. */
public final class FipdAnswers {

    private final Map<String, List<String>> posted = new HashMap<>();
    private long asked = 12_000;
    private long cost = 20_000;

    public FipdAnswers() {
        put("contactName", "Camille Delattre");
        put("contactEmail", "tresoriere@jacques-brel.demo.beffroi.invalid");
        put("contactPhone", "03 21 00 00 00");
        put("vat", "NON");
        put("title", "Médiation de soirée");
        put("axis", "D1");
        put("theme", "JEUNES_12_25");
        put("summary", "Des médiateurs vont le soir à la rencontre des jeunes du quartier.");
        put("objectives", "Apaiser les soirées et orienter les jeunes vers les services.");
        put("description", "Deux médiateurs, quatre soirs par semaine, toute l'année.");
        put("localDiagnosis", "Le CLSPD constate des regroupements et des nuisances.");
        put("localCouncil", "Action inscrite au plan du CLSPD, avec la police et la commune.");
        put("renewal", "false");
        put("startDate", "01/03/2027");
        put("endDate", "31/12/2027");
        put("publicKinds", "JEUNES", "HABITANTS");
        put("publicNumbers-from12to17", "40");
        put("publicNumbers-from18to25", "25");
        put("womenShare", "45");
        put("commune", "Lens (62498)");
        put("indicators-0-label", "Jeunes rencontrés");
        put("indicators-0-target", "60");
        put("indicators-0-unit", "personnes");
        put("indicators-1-label", "Orientations");
        put("indicators-1-target", "20");
        put("evaluation", "Carnet de bord et bilan trimestriel avec le CLSPD.");
        put("organisationBudget-expenses-64-remuneration", "90000");
        put("organisationBudget-income-756", "90000");
        put("republicanCommitment", "SIGNE");
        put("republicanCommitmentDate", "12/01/2024");
        put("publicAid", "UP_TO_500000");
        put("dutiesUpToDate", "true");
        put("trueData", "true");
        put("dataNotice", "true");
    }

    /** What the form of the letter of intent asks besides. */
    void putLetterOfIntent() {
        put("axis", "INTENTION");
        put("bodyKind", "ASSOCIATION");
        put("objective", "RSO1_2");
        put("places", "FRE12");
        put("cost", "250 000,50");
        put("begun", "false");
        put("economic", "false");
        put("notCompleted", "true");
    }

    void put(String element, String... values) {
        posted.put(element, List.of(values));
    }

    void asking(long euros) {
        asked = euros;
    }

    void costing(long euros) {
        cost = euros;
    }

    public Map<String, List<String>> posted() {
        var all = new HashMap<String, List<String>>();
        all.put("budget-expenses-64-remuneration", List.of("" + cost));
        all.put("budget-income-74-etat-demande", List.of("" + asked));
        all.put("budget-income-ressources-propres", List.of("" + (cost - asked)));
        all.putAll(posted);
        return all;
    }
}
