package fr.beffroi.application.applicant;

import fr.beffroi.account.Requires;
import fr.beffroi.application.Application;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.Applications;
import fr.beffroi.application.SealedVersion;
import fr.beffroi.application.SealedVersions;
import fr.beffroi.application.draft.DraftCheck;
import fr.beffroi.application.form.PrintedAnswers;
import fr.beffroi.kernel.ApplicationId;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The form of one's own application as a file: as it stands in a draft, as submitted after. */
@Controller
class AnswersFileController {

    private final Applications applications;
    private final SealedVersions versions;
    private final DraftCheck drafts;
    private final PrintedAnswers printed;

    AnswersFileController(
            Applications applications,
            SealedVersions versions,
            DraftCheck drafts,
            PrintedAnswers printed) {
        this.applications = applications;
        this.versions = versions;
        this.drafts = drafts;
        this.printed = printed;
    }

    @GetMapping("/demandes/{id}/reponses.pdf")
    @Requires("application.follow")
    ResponseEntity<byte[]> print(@PathVariable ApplicationId id, Locale locale) {
        Application application = applications.allowed(id, ApplicationRights.FOLLOW);
        if (application.isDraft()) {
            var answers = drafts.check(application, locale).answers();
            return printed.of(application, answers, application.formVersion(), null, locale);
        }
        SealedVersion version = versions.last(id);
        return printed.of(
                application, version.answers(), version.formVersion(), version.seal(), locale);
    }
}
