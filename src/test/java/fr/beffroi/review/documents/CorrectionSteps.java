package fr.beffroi.review.documents;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.util.HashMap;
import java.util.Map;

/** What people do on the pages of a request for corrections of one dossier. */
record CorrectionSteps(Visits visits, ApplicationId id) {

    /** The officer marks the title and the budget. */
    Answer mark() {
        return post(
                DemoPeople.OFFICER,
                corrections(),
                marks(
                        "INCOMPLETE",
                        "Précisez le quartier.",
                        "INCORRECT",
                        "Le coût des salaires a doublé."));
    }

    static Map<String, String> marks(
            String fault, String remark, String budgetFault, String budgetRemark) {
        return Map.of(
                "fault.title", fault,
                "remark.title", remark,
                "fault.budget", budgetFault,
                "remark.budget", budgetRemark);
    }

    Answer withdraw() {
        return post(DemoPeople.OFFICER, completeness() + "/demandes/1/retrait", Map.of());
    }

    Answer answer(DemoPerson person, String field, Map<String, String> fields) {
        return post(person, complements() + "/champs/" + field, fields);
    }

    Answer typing(String field, Map<String, String> fields) {
        return post(DemoPeople.VOLUNTEER, complements() + "/champs/" + field + "/saisie", fields);
    }

    Answer post(DemoPerson person, String address, Map<String, String> fields) {
        return visits.post(person, address, fields);
    }

    static Map<String, String> explained(String title, String explanation) {
        return Map.of("title", title, "_explanation", explanation);
    }

    /** A budget of that cost, of which 12,000 euros are asked. */
    static Map<String, String> budget(int cost) {
        return Map.of(
                "budget-expenses-64-remuneration", "" + cost,
                "budget-income-74-etat-demande", "12000",
                "budget-income-ressources-propres", "" + (cost - 12_000));
    }

    /** The same with that value of one element. */
    static Map<String, String> with(Map<String, String> all, String name, String value) {
        var more = new HashMap<>(all);
        more.put(name, value);
        return more;
    }

    String complements() {
        return "/demandes/" + id + "/complements";
    }

    String completeness() {
        return "/dossiers/" + id + "/completude";
    }

    String corrections() {
        return completeness() + "/corrections";
    }
}
