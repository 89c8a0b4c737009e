package fr.beffroi.call.campaign;

import fr.beffroi.account.People;
import fr.beffroi.account.Requires;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.CallPress;
import fr.beffroi.call.CallReach;
import fr.beffroi.call.CallRights;
import fr.beffroi.call.CallStage;
import fr.beffroi.call.Calls;
import fr.beffroi.call.DraftHolders;
import fr.beffroi.call.campaign.Checklist.Checked;
import fr.beffroi.call.campaign.Preparation.State;
import fr.beffroi.call.change.CallChanges;
import fr.beffroi.call.course.CallCourse;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a call for those who prepare it: what remains to do, and where it stands. */
@Controller
@RequestMapping("/campagnes/{id}")
class CampaignController {

    private final PreparationRows rows;
    private final Preparations preparations;
    private final Validation validation;
    private final Checklist checklist;
    private final CallDifferences differences;
    private final CallChanges changes;
    private final CallCourse course;
    private final ObjectProvider<DraftHolders> holders;
    private final Calls calls;
    private final CallPress press;
    private final CallReach reach;
    private final People people;
    private final CurrentActor actor;
    private final Texts texts;
    private final Clock clock;

    CampaignController(
            PreparationRows rows,
            Preparations preparations,
            Validation validation,
            Checklist checklist,
            CallDifferences differences,
            CallChanges changes,
            CallCourse course,
            ObjectProvider<DraftHolders> holders,
            Calls calls,
            CallPress press,
            CallReach reach,
            People people,
            CurrentActor actor,
            Texts texts,
            Clock clock) {
        this.rows = rows;
        this.preparations = preparations;
        this.validation = validation;
        this.checklist = checklist;
        this.differences = differences;
        this.changes = changes;
        this.course = course;
        this.holders = holders;
        this.calls = calls;
        this.press = press;
        this.reach = reach;
        this.people = people;
        this.actor = actor;
        this.texts = texts;
        this.clock = clock;
    }

    /** A thing to put right, and where. */
    record ToDo(String address, String part, String message) {}

    @GetMapping
    @Requires("call.read")
    String show(@PathVariable CallId id, Locale locale, Model model) {
        // Of a cancelled call nothing is prepared any more.
        boolean prepared = rows.find(id).filter(call -> !call.cancelled()).isPresent();
        boolean inForce = press.source(id).isPresent();
        if (prepared || !inForce) {
            Preparation call = preparations.get(id, CallRights.READ);
            showPreparation(call, locale, model);
        }
        if (inForce) {
            CallForProjects call = calls.get(id);
            reach.require(CallRights.READ, call);
            showInForce(call, model);
        }
        if (inForce && !prepared) {
            model.addAttribute("heading", calls.get(id).title());
        }
        model.addAttribute("id", id);
        model.addAttribute("names", new Names(people));
        return "call/campaign/call";
    }

    private void showPreparation(Preparation call, Locale locale, Model model) {
        Checked checked = checklist.check(call);
        boolean prepares = allows(CallRights.PREPARE, call);
        boolean validates = allows(CallRights.VALIDATE, call);
        PersonId me = actor.get().requirePerson();
        model.addAttribute("call", call);
        model.addAttribute("heading", call.title().isBlank() ? call.code() : call.title());
        model.addAttribute("parts", Part.values());
        model.addAttribute("todo", todo(call, checked, locale));
        model.addAttribute(
                "wrong",
                checked.problems().stream().map(Problem::part).collect(Collectors.toSet()));
        model.addAttribute("prepares", prepares);
        model.addAttribute("changing", prepares && call.isOpenToChange());
        model.addAttribute("toValidate", validates && call.state() == State.TO_VALIDATE);
        model.addAttribute("barred", validation.writers(call).contains(me));
        model.addAttribute(
                "differences",
                call.state() == State.DRAFT || call.state() == State.TO_VALIDATE
                        ? differences.of(call, locale)
                        : List.of());
    }

    private boolean allows(fr.beffroi.account.Permission permission, Preparation call) {
        return reach.allows(permission, call.authority(), call.scheme(), call.department());
    }

    private List<ToDo> todo(Preparation call, Checked checked, Locale locale) {
        return checked.problems().stream()
                .map(problem -> {
                    String field = problem.field();
                    String page =
                            "/campagnes/" + call.id() + "/parties/" + problem.part().address();
                    return new ToDo(
                            field == null ? page : page + '#' + field,
                            problem.part().title(),
                            texts.of(problem.refusal(), locale));
                })
                .toList();
    }

    private void showInForce(CallForProjects call, Model model) {
        model.addAttribute("inForce", call);
        if (call.isCancelled()) {
            model.addAttribute("concerned", holders.getObject().concerned(call.id()));
        }
        model.addAttribute("stage", CallStage.of(call, clock.instant()));
        model.addAttribute("lines", course.of(call));
        model.addAttribute("changes", changes.of(call.id()));
        model.addAttribute("maySettle", reach.allows(CallRights.VALIDATE, call));
        model.addAttribute("mayChange", reach.allows(CallRights.CHANGE, call));
        model.addAttribute("mayPrepare", reach.allows(CallRights.PREPARE, call));
        model.addAttribute("me", actor.get().requirePerson());
    }

    @PostMapping("/envoi")
    @Requires("call.prepare")
    String send(@PathVariable CallId id, RedirectAttributes flash) {
        return told(id, validation.send(id), "campaign.sent", flash);
    }

    @PostMapping("/reprise")
    @Requires("call.prepare")
    String takeBack(@PathVariable CallId id, RedirectAttributes flash) {
        return told(id, validation.takeBack(id), "campaign.taken-back", flash);
    }

    @PostMapping("/renvoi")
    @Requires("call.validate")
    String sendBack(
            @PathVariable CallId id,
            @RequestParam(defaultValue = "") String remarque,
            RedirectAttributes flash) {
        return told(id, validation.sendBack(id, remarque.strip()), "campaign.sent-back", flash);
    }

    /**
     * @param vue revision that the page showed
     */
    @PostMapping("/validation")
    @Requires("call.validate")
    String validate(
            @PathVariable CallId id,
            @RequestParam(defaultValue = "0") int vue,
            @RequestParam(defaultValue = "false") boolean prevenir,
            RedirectAttributes flash) {
        return told(id, validation.validate(id, vue, prevenir), "campaign.validated", flash);
    }

    @PostMapping("/abandon")
    @Requires("call.prepare")
    String giveUp(@PathVariable CallId id, RedirectAttributes flash) {
        Outcome<CallId> outcome = validation.giveUp(id);
        String page = told(id, outcome, "campaign.given-up", flash);
        return outcome instanceof Outcome.Done ? "redirect:/campagnes" : page;
    }

    private static String told(
            CallId id, Outcome<CallId> outcome, String done, RedirectAttributes flash) {
        switch (outcome) {
            case Outcome.Done<CallId> _ -> flash.addFlashAttribute("noticeKey", done);
            case Outcome.Refused<CallId>(var refusal) ->
                    flash.addFlashAttribute("refusal", refusal);
        }
        return "redirect:/campagnes/" + id;
    }
}
