package fr.beffroi.organisation.web;

import fr.beffroi.kernel.Rna;
import fr.beffroi.kernel.Texts;
import fr.beffroi.organisation.NumberFault;
import fr.beffroi.organisation.OrganisationForm;
import fr.beffroi.organisation.RegisterAnswer;
import fr.beffroi.organisation.RegisterEntry;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Says exactly what is wrong with a number that was typed, or with what the register knows of it.
 */
@Component
class NumberProblems {

    private final FormParts parts;
    private final Texts texts;

    NumberProblems(FormParts parts, Texts texts) {
        this.parts = parts;
        this.texts = texts;
    }

    /** Why this is neither a SIRET nor an RNA. */
    String whyNot(String typed) {
        return texts.of(NumberFault.of(typed));
    }

    /** That the establishment is closed, and since when. */
    String closed(RegisterAnswer answer) {
        LocalDate day = answer.first().map(RegisterEntry::closedOn).orElse(null);
        return day == null
                ? parts.text("organisation.refused.closed")
                : parts.text("organisation.refused.closed.on", texts.date(day));
    }

    /** The register knows the RNA better than who typed another one. */
    void checkRna(OrganisationForm form, RegisterAnswer answer, Map<String, String> errors) {
        String typed = form.rna() == null ? "" : form.rna();
        String known = answer.first().map(RegisterEntry::rna).orElse(null);
        boolean other =
                known != null
                        && Rna.parse(typed).filter(rna -> !rna.value().equals(known)).isPresent();
        if (other) {
            errors.put("rna", "organisation.error.rna.other");
        }
    }
}
