package fr.beffroi.browser.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a treasurer types, section by section: element of the form and what goes into it. Several
 * values tick several boxes.
 */
public record Project(String title, Map<String, Map<String, List<String>>> sections) {

    /** Asks 12,000 euros of a budget of 24,000, which balances. */
    public static Project educationalWorksites() {
        return titled("Chantiers éducatifs d’été dans les quartiers de Lens");
    }

    public static Project titled(String title) {
        var sections = new LinkedHashMap<String, Map<String, List<String>>>();
        sections.put("organisme", organisation());
        sections.put("projet", project(title));
        sections.put("public", people());
        sections.put("evaluation", evaluation());
        sections.put("budget", budget());
        sections.put("budget-organisme", organisationBudget());
        sections.put("attestations", commitments());
        return new Project(title, sections);
    }

    private static Map<String, List<String>> organisation() {
        return answers(
                "contactName", "Camille Delattre",
                "contactEmail", "contact@centre-jacques-brel.fr",
                "contactPhone", "03 21 00 00 00",
                "vat", "NON",
                "network", "Fédération des centres sociaux du Pas-de-Calais",
                "humanMeans-members", "412",
                "humanMeans-volunteers", "38",
                "humanMeans-employees", "11");
    }

    private static Map<String, List<String>> project(String title) {
        return answers(
                "title",
                title,
                "axis",
                "D1",
                "theme",
                "JEUNES_12_25",
                "summary",
                "Six semaines de chantiers rémunérés pour quarante jeunes de 14 à 20 ans repérés avec"
                        + " les éducateurs, suivis chacun pendant un an.",
                "objectives",
                "Prévenir la récidive et le décrochage de jeunes repérés par les éducateurs de"
                        + " prévention. Retisser un lien entre eux, leurs parents et les adultes du"
                        + " quartier.",
                "description",
                "Chaque semaine de juillet et d’août, sept jeunes remettent en état un espace commun"
                        + " de leur quartier avec un encadrant technique et un éducateur. Un"
                        + " entretien a lieu avant, un autre après ; le suivi dure un an.",
                "localDiagnosis",
                "Le diagnostic local de sécurité de 2025 relève une hausse des dégradations en été"
                        + " et l’absence de proposition pour les 14-17 ans.",
                "localCouncil",
                "Action présentée au CLSPD de Lens le 14 octobre 2026 ; partenaires : mission locale,"
                        + " club de prévention, bailleurs.",
                "renewal",
                "false",
                "startDate",
                "01/03/2027",
                "endDate",
                "31/12/2027");
    }

    private static Map<String, List<String>> people() {
        var answers =
                answers(
                        "publicNumbers-from12to17", "28",
                        "publicNumbers-from18to25", "12",
                        "womenShare", "45",
                        "commune", "Lens");
        answers.put("publicKinds", List.of("JEUNES", "PARENTS"));
        return answers;
    }

    private static Map<String, List<String>> evaluation() {
        return answers(
                "indicators-0-label", "Jeunes ayant terminé leur chantier",
                "indicators-0-target", "34",
                "indicators-0-unit", "jeunes",
                "indicators-1-label", "Entretiens de suivi à six mois",
                "indicators-1-target", "30",
                "indicators-1-unit", "entretiens",
                "evaluation", "Bilan avec chaque jeune, réunion des partenaires en décembre 2027.");
    }

    private static Map<String, List<String>> budget() {
        return answers(
                "budget-expenses-60-matieres", "3000",
                "budget-expenses-61-assurance", "600",
                "budget-expenses-62-deplacements", "1400",
                "budget-expenses-64-remuneration", "14000",
                "budget-expenses-64-charges-sociales", "5000",
                "budget-income-74-etat-demande", "12000",
                "budget-income-74-commune", "7000",
                "budget-funders-74-commune-name", "Ville de Lens",
                "budget-funders-74-commune-status", "SOLLICITE",
                "budget-income-ressources-propres", "5000");
    }

    private static Map<String, List<String>> organisationBudget() {
        return answers(
                "organisationBudget-expenses-64-remuneration", "310000",
                "organisationBudget-expenses-61-locations", "40000",
                "organisationBudget-income-74-commune", "200000",
                "organisationBudget-income-756", "150000");
    }

    /** More income than expenses: 2,000 euros too much. */
    public static Map<String, List<String>> unbalanced() {
        var budget = budget();
        budget.put("budget-income-ressources-propres", List.of("7000"));
        return budget;
    }

    private static Map<String, List<String>> commitments() {
        return answers(
                "republicanCommitment", "SIGNE",
                "republicanCommitmentDate", "12/01/2024",
                "publicAid", "UP_TO_500000",
                "dutiesUpToDate", "true",
                "trueData", "true",
                "dataNotice", "true");
    }

    private static Map<String, List<String>> answers(String... namesAndValues) {
        var answers = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            answers.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
        return answers;
    }
}
