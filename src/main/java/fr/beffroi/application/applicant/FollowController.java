package fr.beffroi.application.applicant;

import fr.beffroi.account.Permissions;
import fr.beffroi.account.Requires;
import fr.beffroi.application.ApplicantPanel;
import fr.beffroi.application.ApplicantPanel.Panel;
import fr.beffroi.application.Application;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.Applications;
import fr.beffroi.application.SealedVersions;
import fr.beffroi.application.SupportingDocument;
import fr.beffroi.application.SupportingDocument.Origin;
import fr.beffroi.application.SupportingDocuments;
import fr.beffroi.application.dossier.PastFileLines;
import fr.beffroi.application.dossier.Previews;
import fr.beffroi.application.form.ReadableAnswers;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.Calls;
import fr.beffroi.kernel.ApplicationId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page on which an applicant follows a dossier, and reads what was submitted. */
@Controller
@RequestMapping("/demandes/{id}")
class FollowController {

    private final Applications applications;
    private final Permissions permissions;
    private final Calls calls;
    private final SupportingDocuments documents;
    private final SealedVersions versions;
    private final Agenda agenda;
    private final FollowSteps steps;
    private final ExpectedSteps expected;
    private final ReadableAnswers readable;
    private final Previews previews;
    private final PastFileLines pastFiles;
    private final List<ApplicantPanel> panels;

    FollowController(
            Applications applications,
            Permissions permissions,
            Calls calls,
            SupportingDocuments documents,
            SealedVersions versions,
            Agenda agenda,
            FollowSteps steps,
            ExpectedSteps expected,
            ReadableAnswers readable,
            Previews previews,
            PastFileLines pastFiles,
            ObjectProvider<ApplicantPanel> panels) {
        this.previews = previews;
        this.pastFiles = pastFiles;
        this.applications = applications;
        this.permissions = permissions;
        this.calls = calls;
        this.documents = documents;
        this.versions = versions;
        this.agenda = agenda;
        this.steps = steps;
        this.expected = expected;
        this.readable = readable;
        this.panels =
                panels.stream().sorted(Comparator.comparingInt(ApplicantPanel::order)).toList();
    }

    @GetMapping
    @Requires("application.follow")
    String show(@PathVariable ApplicationId id, Locale locale, Model model) {
        Application application = applications.allowed(id, ApplicationRights.FOLLOW);
        CallForProjects call = calls.get(application.call());
        if (application.isDraft()) {
            String first =
                    calls.form(call.id(), application.formVersion()).sections().getFirst().id();
            return "redirect:/demandes/" + id + "/formulaire/" + first;
        }
        String state = ShownState.of(application);
        List<SupportingDocument> files = documents.of(id);
        model.addAttribute("dossier", application);
        model.addAttribute("call", call);
        model.addAttribute("state", state);
        model.addAttribute("now", now(application, call, state));
        model.addAttribute("badge", ShownState.badge(state));
        model.addAttribute("shownStates", ShownState.byRequest(application));
        model.addAttribute("panels", panels(application));
        List<SupportingDocument> letters =
                files.stream().filter(FollowController::isLetter).toList();
        model.addAttribute("past", steps.past(application, letters, locale));
        model.addAttribute("expected", expected.of(application, call, agenda.of(id), locale));
        model.addAttribute("letters", letters);
        model.addAttribute(
                "files", files.stream().filter(f -> f.origin() == Origin.APPLICANT).toList());
        model.addAttribute("versions", versions.lines(id));
        model.addAttribute("pastFiles", pastFiles.of(application));
        model.addAttribute("titles", previews.titles(application));
        model.addAttribute("mayWithdraw", mayWithdraw(application));
        return "application/applicant/follow";
    }

    /** The answers as submitted, to read. */
    @GetMapping("/reponses")
    @Requires("application.follow")
    String answers(@PathVariable ApplicationId id, Locale locale, Model model) {
        Application application = applications.allowed(id, ApplicationRights.FOLLOW);
        if (application.isDraft()) {
            return "redirect:/demandes/" + id;
        }
        var version = versions.last(id);
        var form = calls.form(application.call(), version.formVersion());
        model.addAttribute("dossier", application);
        model.addAttribute("version", version);
        model.addAttribute("sections", readable.of(form, version.answers(), locale));
        return "application/applicant/answers";
    }

    private List<Panel> panels(Application application) {
        return panels.stream()
                .map(panel -> panel.of(application))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Key of what happens now; of a cancelled call nothing goes on. */
    private static String now(Application application, CallForProjects call, String state) {
        if (!call.isCancelled()) {
            return "follow.now." + state;
        }
        boolean over = application.requests().stream().allMatch(r -> r.state().isFinal());
        return over && !state.equals("DISCONTINUED")
                ? "follow.now." + state
                : over ? "follow.now.call-closed" : "follow.now.call-cancelled";
    }

    private static boolean isLetter(SupportingDocument document) {
        return document.origin() == Origin.SERVICE && document.shownToApplicant();
    }

    private boolean mayWithdraw(Application application) {
        return application.requests().stream().anyMatch(request -> !request.state().isFinal())
                && permissions.allows(
                        ApplicationRights.WITHDRAW, applications.resource(application));
    }
}
