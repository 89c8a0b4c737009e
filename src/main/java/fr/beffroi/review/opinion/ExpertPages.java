package fr.beffroi.review.opinion;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.DossierSections;
import fr.beffroi.application.SupportingDocument;
import fr.beffroi.application.SupportingDocuments;
import fr.beffroi.authority.Authorities;
import fr.beffroi.kernel.Texts;
import fr.beffroi.review.Inputs;
import fr.beffroi.review.opinion.ExpertDoor.Standing;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The pages of an expert without account: the code, what may be read, the form, and the end. */
@Component
class ExpertPages {

    private final Applications applications;
    private final DossierSections sections;
    private final SupportingDocuments documents;
    private final Authorities authorities;
    private final ExpertDoor door;
    private final Texts texts;

    ExpertPages(
            Applications applications,
            DossierSections sections,
            SupportingDocuments documents,
            Authorities authorities,
            ExpertDoor door,
            Texts texts) {
        this.applications = applications;
        this.sections = sections;
        this.documents = documents;
        this.authorities = authorities;
        this.door = door;
        this.texts = texts;
    }

    /** No search engine, no cache and no other site learns of these pages. */
    void hide(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
    }

    /** The address is shown in part: whoever found the link does not learn it. */
    String code(ExpertInvitation invitation, Model model, HttpServletResponse response) {
        hide(response);
        model.addAttribute("address", inPart(invitation.email()));
        model.addAttribute("sentBefore", invitation.code() != null);
        return "review/expert/code";
    }

    String answer(
            ExpertInvitation invitation,
            OpinionForm form,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        hide(response);
        Application application = applications.get(invitation.application());
        nameTheService(invitation, application, model);
        model.addAttribute("file", application);
        model.addAttribute("invitation", invitation);
        model.addAttribute("asked", door.opinion(invitation));
        model.addAttribute(
                "sections", sections.read(application.id(), invitation.sections(), locale));
        model.addAttribute("documents", documents(invitation));
        model.addAttribute("form", form);
        model.addAttribute("verdicts", Inputs.choices(Verdict.class, "opinion.verdict", texts));
        return "review/expert/answer";
    }

    /** The files that the officer chose, as far as they are still in force. */
    List<SupportingDocument> documents(ExpertInvitation invitation) {
        return documents.of(invitation.application()).stream()
                .filter(file -> invitation.documents().contains(file.id().toString()))
                .toList();
    }

    String over(
            ExpertInvitation invitation,
            Standing standing,
            Model model,
            HttpServletResponse response) {
        nameTheService(invitation, applications.get(invitation.application()), model);
        return over(standing, model, response);
    }

    /** Says politely that there is nothing to do here, and whom to ask. */
    String over(Standing standing, Model model, HttpServletResponse response) {
        hide(response);
        response.setStatus(
                standing == Standing.UNKNOWN
                        ? HttpServletResponse.SC_NOT_FOUND
                        : HttpServletResponse.SC_GONE);
        model.addAttribute("standing", standing.name());
        return "review/expert/over";
    }

    /** Who examines: in whose name the opinion is asked, and whom to write to. */
    private void nameTheService(ExpertInvitation invitation, Application application, Model model) {
        authorities
                .holding(
                        "INSTRUCTION",
                        door.opinion(invitation).authority(),
                        application.scheme(),
                        application.department())
                .ifPresent(service -> model.addAttribute("service", service));
    }

    private static String inPart(String email) {
        int at = email.indexOf('@');
        return email.charAt(0) + "…" + email.substring(at);
    }
}
