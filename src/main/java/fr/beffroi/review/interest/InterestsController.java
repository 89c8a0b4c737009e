package fr.beffroi.review.interest;

import fr.beffroi.account.People;
import fr.beffroi.account.Permissions;
import fr.beffroi.account.Requires;
import fr.beffroi.application.Application;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.Applications;
import fr.beffroi.application.DossierFrames;
import fr.beffroi.integrity.InterestDeclaration;
import fr.beffroi.integrity.InterestNature;
import fr.beffroi.integrity.Interests;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Texts;
import fr.beffroi.review.Inputs;
import fr.beffroi.review.Problem;
import fr.beffroi.review.ReviewRights;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which agents declare what binds them to the applicant of a dossier. */
@Controller
@RequestMapping("/dossiers/{id}/interets")
class InterestsController {

    private final Applications applications;
    private final DossierFrames frames;
    private final Interests interests;
    private final DeclareInterests declare;
    private final Permissions permissions;
    private final People people;
    private final CurrentActor actor;
    private final Texts texts;

    InterestsController(
            Applications applications,
            DossierFrames frames,
            Interests interests,
            DeclareInterests declare,
            Permissions permissions,
            People people,
            CurrentActor actor,
            Texts texts) {
        this.applications = applications;
        this.frames = frames;
        this.interests = interests;
        this.declare = declare;
        this.permissions = permissions;
        this.people = people;
        this.actor = actor;
        this.texts = texts;
    }

    /** A declaration with the name of who made it. */
    record Row(InterestDeclaration declaration, String by) {}

    @GetMapping
    @Requires("dossier.read")
    String show(@PathVariable ApplicationId id, Model model) {
        return page(id, model, null, "");
    }

    @PostMapping
    @Requires("interests.declare")
    String declare(
            @PathVariable ApplicationId id,
            @RequestParam(required = false) @Nullable String nature,
            @RequestParam(required = false) @Nullable String comment,
            @RequestParam(required = false) @Nullable String taskId,
            @RequestParam(defaultValue = "false") boolean correction,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        declarable(id);
        InterestNature chosen = Inputs.choice(InterestNature.class, nature);
        String typed = Inputs.text(comment);
        if (chosen == null || typed.length() > DeclareInterests.MAX_COMMENT) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            Problem.show(
                    List.of(
                            chosen == null
                                    ? Problem.at("nature", "interest.error.nature")
                                    : Problem.at(
                                            "comment",
                                            "form.error.too-long",
                                            DeclareInterests.MAX_COMMENT)),
                    texts,
                    model);
            return page(id, model, nature, typed);
        }
        InterestDeclaration declared = declare.declare(id, chosen, typed, correction);
        if (taskId != null && declared.outcome() == InterestDeclaration.Outcome.OK) {
            redirect.addAttribute("task", taskId);
            return "redirect:/taches/{task}";
        }
        redirect.addFlashAttribute("noticeKey", "interest.done." + declared.outcome());
        return "redirect:/dossiers/" + id + "/" + InterestsTab.KEY;
    }

    /** Also for whoever left the dossier: their declaration is theirs to read and to complete. */
    private Application readable(ApplicationId id) {
        Application application = applications.get(id);
        if (application.isDraft()
                || !permissions.allows(
                        ApplicationRights.EXAMINE, applications.resource(application))) {
            throw new NotFound("Interests of the dossier " + id);
        }
        return application;
    }

    private void declarable(ApplicationId id) {
        if (!permissions.allows(
                ReviewRights.DECLARE, applications.resource(applications.get(id)))) {
            throw new NotFound("Interests of the dossier " + id);
        }
    }

    /** Those who examine read every declaration; whoever gives an opinion, their own. */
    private String page(ApplicationId id, Model model, @Nullable String nature, String comment) {
        Application application = readable(id);
        PersonId reader = actor.get().requirePerson();
        boolean left = interests.isRecused(id, reader);
        boolean all =
                !left && permissions.allows(ReviewRights.READ, applications.resource(application));
        List<InterestDeclaration> shown =
                interests.of(id).stream()
                        .filter(one -> all || one.person().equals(reader))
                        .toList();
        Map<PersonId, String> names =
                people.names(shown.stream().map(InterestDeclaration::person).toList());
        model.addAttribute("dossier", frames.of(application));
        model.addAttribute(
                "asked",
                interests.of(id, reader).isEmpty()
                        && permissions.allows(
                                ReviewRights.DECLARE, applications.resource(application)));
        model.addAttribute("mine", interests.of(id, reader).orElse(null));
        model.addAttribute("recused", left);
        model.addAttribute("nature", nature);
        model.addAttribute("comment", comment);
        model.addAttribute(
                "rows",
                shown.stream().map(d -> new Row(d, names.getOrDefault(d.person(), ""))).toList());
        model.addAttribute(
                "natures", Inputs.choices(InterestNature.class, "interest.nature", texts));
        return "review/interests";
    }
}
