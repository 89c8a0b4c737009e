package fr.beffroi.call.form;

import fr.beffroi.call.FieldError;
import fr.beffroi.call.FormDefinition;
import fr.beffroi.call.FormSection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a person types in every page of the form: complete and right, until something is changed.
 */
final class Typed {

    private final FormDefinition form;
    private final Map<String, List<String>> posted = new HashMap<>();

    private Typed(FormDefinition form) {
        this.form = form;
    }

    static Typed everythingRight(FormDefinition form) {
        return new Typed(form)
                .with("contactName", "Camille Delattre")
                .with("contactEmail", "tresoriere@exemple.fr")
                .with("contactPhone", "03 21 00 00 00")
                .with("vat", "NON")
                .with("humanMeans-volunteers", "25")
                .with("title", "Médiation de soirée au quartier de la Grande Résidence")
                .with("axis", "D1")
                .with("theme", "JEUNES_12_25")
                .with("summary", "Des éducateurs vont à la rencontre des jeunes le soir.")
                .with("objectives", "Réduire les passages à l'acte.")
                .with("description", "Trois soirées par semaine, deux éducateurs.")
                .with("localDiagnosis", "Hausse des dégradations constatée en 2026.")
                .with("localCouncil", "Action inscrite au plan du CLSPD de Lens.")
                .with("renewal", "false")
                .with("startDate", "2027-03-01")
                .with("endDate", "31/12/2027")
                .with("publicKinds", "JEUNES", "PARENTS")
                .with("publicNumbers-from12to17", "30")
                .with("publicNumbers-from18to25", "12")
                .with("commune", "Lens")
                .with("districts", "QN06225M")
                .with("indicators-0-label", "Jeunes rencontrés")
                .with("indicators-0-target", "42")
                .with("indicators-1-label", "Soirées tenues")
                .with("indicators-1-target", "120")
                .with("evaluation", "Relevé mensuel par l'équipe.")
                .with("budget-expenses-64-remuneration", "12 500")
                .with("budget-expenses-62-deplacements", "500,00")
                .with("budget-expenses-864", "2000")
                .with("budget-income-74-etat-demande", "8 000 €")
                .with("budget-income-74-commune", "3000")
                .with("budget-funders-74-commune-name", "Ville de Lens")
                .with("budget-funders-74-commune-status", "ACQUIS")
                .with("budget-income-ressources-propres", "2000")
                .with("budget-income-870", "2000")
                .with("organisationBudget-expenses-64-remuneration", "90 000")
                .with("organisationBudget-income-756", "90 000")
                .with("republicanCommitment", "SIGNE")
                .with("republicanCommitmentDate", "15/01/2024")
                .with("publicAid", "UP_TO_500000")
                .with("dutiesUpToDate", "true")
                .with("trueData", "true")
                .with("dataNotice", "true");
    }

    Typed with(String name, String... values) {
        posted.put(name, List.of(values));
        return this;
    }

    Typed without(String... names) {
        for (String name : names) {
            posted.remove(name);
        }
        return this;
    }

    ObjectNode answers() {
        ObjectNode answers = JsonNodeFactory.instance.objectNode();
        for (FormSection section : form.sections()) {
            answers.setAll(form.read(section, posted));
        }
        return answers;
    }

    List<FieldError> errors() {
        return form.check(answers(), Locale.FRENCH);
    }

    List<FieldError> errorsIn(Locale locale) {
        return form.check(answers(), locale);
    }
}
