package fr.beffroi.review.completeness;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.SealedVersions;
import fr.beffroi.application.SupportingDocument;
import fr.beffroi.application.SupportingDocument.Origin;
import fr.beffroi.application.SupportingDocuments;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.Calls;
import fr.beffroi.call.RequiredDocument;
import fr.beffroi.document.DocumentTexts;
import fr.beffroi.document.Vault;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Iban;
import fr.beffroi.kernel.Siret;
import fr.beffroi.organisation.KeptDocuments;
import fr.beffroi.process.ProcessBean;
import fr.beffroi.review.completeness.Hint.Kind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the files of a dossier before an officer does: format, age where the rule limits it,
 * SIRET and IBAN where the rule says that the document bears one. What is seen is shown beside the
 * document; it decides nothing.
 */
@ProcessBean("documentChecks")
class DocumentChecks {

    private final Applications applications;
    private final Calls calls;
    private final SealedVersions versions;
    private final SupportingDocuments documents;
    private final KeptDocuments kept;
    private final DocumentRules rules;
    private final DocumentTexts texts;
    private final Vault vault;
    private final HintRows hints;
    private final Clock clock;

    DocumentChecks(
            Applications applications,
            Calls calls,
            SealedVersions versions,
            SupportingDocuments documents,
            KeptDocuments kept,
            DocumentRules rules,
            DocumentTexts texts,
            Vault vault,
            HintRows hints,
            Clock clock) {
        this.applications = applications;
        this.calls = calls;
        this.versions = versions;
        this.documents = documents;
        this.kept = kept;
        this.rules = rules;
        this.texts = texts;
        this.vault = vault;
        this.hints = hints;
        this.clock = clock;
    }

    /** Looks at every file of the applicant, in the place of what was seen before. */
    void run(String applicationId) {
        Application application = applications.get(ApplicationId.of(applicationId));
        CallForProjects call = calls.get(application.call());
        Map<String, DocumentRule> ruled = rules.of(application.id()).orElse(Map.of());
        Set<String> told = ibansTold(application);
        List<Hint> seen = new ArrayList<>();
        for (SupportingDocument file : documents.of(application.id())) {
            if (file.origin() == Origin.APPLICANT) {
                checkFormat(file, call.document(file.code()), seen);
                DocumentRule rule = ruled.get(file.code());
                if (rule != null) {
                    check(application, file, rule, told, seen);
                }
            }
        }
        hints.replace(application.id(), seen);
    }

    private static void checkFormat(
            SupportingDocument file, @Nullable RequiredDocument asked, List<Hint> seen) {
        if (asked != null && !asked.accepted().mediaTypes().contains(file.mediaType())) {
            seen.add(new Hint(file.id(), Kind.FORMAT_OTHER, file.mediaType()));
        }
    }

    private void check(
            Application application,
            SupportingDocument file,
            DocumentRule rule,
            Set<String> told,
            List<Hint> seen) {
        if (rule.maxAge() != null) {
            seen.add(age(application, file, rule));
        }
        if (rule.carries() == DocumentRule.Carries.NOTHING) {
            return;
        }
        String text = texts.of(vault.get(file.id())).orElse("");
        if (text.isEmpty()) {
            seen.add(new Hint(file.id(), Kind.NO_TEXT, ""));
        } else if (rule.carries() == DocumentRule.Carries.SIRET) {
            seen.add(siret(application, file, text));
        } else {
            seen.add(iban(file, text, told));
        }
    }

    /** The date is known of a document that the organisation gave once, with its date. */
    private Hint age(Application application, SupportingDocument file, DocumentRule rule) {
        Optional<LocalDate> dated = kept.dated(application.organisation(), file.sha256());
        LocalDate oldest = LocalDate.ofInstant(application.requireSubmittedAt(), clock.getZone());
        if (rule.maxAge() != null) {
            oldest = oldest.minus(rule.maxAge());
        }
        LocalDate limit = oldest;
        return dated.map(day ->
                        new Hint(
                                file.id(),
                                day.isBefore(limit) ? Kind.DATE_TOO_OLD : Kind.DATE_FINE,
                                day.toString()))
                .orElseGet(() -> new Hint(file.id(), Kind.DATE_UNKNOWN, limit.toString()));
    }

    /** Another establishment of the same legal unit will do. */
    private static Hint siret(Application application, SupportingDocument file, String text) {
        Set<Siret> found = PaperNumbers.sirets(text);
        if (found.isEmpty()) {
            return new Hint(file.id(), Kind.SIRET_NONE, "");
        }
        String own = application.siret().siren();
        return found.stream()
                .filter(siret -> siret.siren().equals(own))
                .findFirst()
                .map(siret -> new Hint(file.id(), Kind.SIRET_FINE, siret.formatted()))
                .orElseGet(() ->
                        new Hint(file.id(), Kind.SIRET_OTHER, found.iterator().next().formatted()));
    }

    private static Hint iban(SupportingDocument file, String text, Set<String> told) {
        Set<Iban> found = PaperNumbers.ibans(text);
        if (found.isEmpty()) {
            return new Hint(file.id(), Kind.IBAN_NONE, "");
        }
        String end = ending(found.iterator().next());
        boolean other = !told.isEmpty() && found.stream().noneMatch(i -> told.contains(i.value()));
        return new Hint(file.id(), other ? Kind.IBAN_OTHER : Kind.IBAN_FINE, end);
    }

    /** Enough to compare, too little to pay somebody. */
    private static String ending(Iban iban) {
        return "… " + iban.value().substring(iban.value().length() - 4);
    }

    /** Those that the applicant typed in the form. */
    private Set<String> ibansTold(Application application) {
        return versions.last(application.id()).answers().properties().stream()
                .map(answer -> answer.getValue().asString(""))
                .flatMap(typed -> Iban.parse(typed).stream())
                .map(Iban::value)
                .collect(Collectors.toSet());
    }
}
