package fr.beffroi.application.applicant;

import fr.beffroi.account.Requires;
import fr.beffroi.application.Application;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.Applications;
import fr.beffroi.application.SealedVersion;
import fr.beffroi.application.SealedVersions;
import fr.beffroi.application.draft.DraftCheck;
import fr.beffroi.application.form.ExportedAnswers;
import fr.beffroi.application.form.PrintedAnswers;
import fr.beffroi.kernel.ApplicationId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.JsonNode;

/** The form of one's own application as a file: as it stands in a draft, as submitted after. */
@Controller
class AnswersFileController {

    private final Applications applications;
    private final SealedVersions versions;
    private final DraftCheck drafts;
    private final PrintedAnswers printed;
    private final ExportedAnswers exported;

    AnswersFileController(
            Applications applications,
            SealedVersions versions,
            DraftCheck drafts,
            PrintedAnswers printed,
            ExportedAnswers exported) {
        this.applications = applications;
        this.versions = versions;
        this.drafts = drafts;
        this.printed = printed;
        this.exported = exported;
    }

    /** What there is to take away: the draft as it stands, or the version in force. */
    private record Content(
            Application application, JsonNode answers, int formVersion, @Nullable String seal) {}

    @GetMapping("/demandes/{id}/reponses.pdf")
    @Requires("application.files")
    ResponseEntity<byte[]> print(@PathVariable ApplicationId id, Locale locale) {
        Content content = content(id, locale);
        return printed.of(
                content.application(),
                content.answers(),
                content.formVersion(),
                content.seal(),
                locale);
    }

    /** For a spreadsheet. */
    @GetMapping("/demandes/{id}/reponses.csv")
    @Requires("application.files")
    ResponseEntity<byte[]> csv(@PathVariable ApplicationId id, Locale locale) {
        Content content = content(id, locale);
        return exported.csv(
                content.application(), content.answers(), content.formVersion(), locale);
    }

    @GetMapping("/demandes/{id}/reponses.txt")
    @Requires("application.files")
    ResponseEntity<byte[]> text(@PathVariable ApplicationId id, Locale locale) {
        Content content = content(id, locale);
        return exported.text(
                content.application(), content.answers(), content.formVersion(), locale);
    }

    private Content content(ApplicationId id, Locale locale) {
        Application application = applications.allowed(id, ApplicationRights.FILES);
        if (application.isDraft()) {
            var answers = drafts.check(application, locale).answers();
            return new Content(application, answers, application.formVersion(), null);
        }
        SealedVersion version = versions.last(id);
        return new Content(application, version.answers(), version.formVersion(), version.seal());
    }
}
