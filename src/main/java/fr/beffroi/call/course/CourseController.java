package fr.beffroi.call.course;

import fr.beffroi.account.People;
import fr.beffroi.account.Person;
import fr.beffroi.account.Requires;
import fr.beffroi.call.CallFigures;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.CallReach;
import fr.beffroi.call.CallRights;
import fr.beffroi.call.CallStep;
import fr.beffroi.call.CallSteps;
import fr.beffroi.call.CallSteps.Done;
import fr.beffroi.call.Calls;
import fr.beffroi.call.FieldError;
import fr.beffroi.call.kind.TypedDates;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.Outcome;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of a call that is closed: the days of the committee, and the look back. */
@Controller
@RequestMapping("/campagnes/{id}")
class CourseController {

    private static final int DAYS_ON_THE_PAGE = 4;
    private static final int LONGEST_TEXT = 4000;

    private final Calls calls;
    private final CallReach reach;
    private final CourseCommands commands;
    private final CampaignTasks tasks;
    private final CallCourse course;
    private final CallSteps steps;
    private final Sessions sessions;
    private final ObjectProvider<CallFigures> figures;
    private final People people;
    private final MessageSource messages;

    CourseController(
            Calls calls,
            CallReach reach,
            CourseCommands commands,
            CampaignTasks tasks,
            CallCourse course,
            CallSteps steps,
            Sessions sessions,
            ObjectProvider<CallFigures> figures,
            People people,
            MessageSource messages) {
        this.calls = calls;
        this.reach = reach;
        this.commands = commands;
        this.tasks = tasks;
        this.course = course;
        this.steps = steps;
        this.sessions = sessions;
        this.figures = figures;
        this.people = people;
        this.messages = messages;
    }

    @GetMapping("/seances")
    @Requires("call.plan-sessions")
    String askSessions(@PathVariable CallId id, Model model) {
        List<String> days = sessions.of(id).stream().map(LocalDate::toString).toList();
        return sessions(id, days, List.of(), model);
    }

    /**
     * @param fields {@code jour-1} and the next, empty ones left out; {@code aucune} where there is
     *     no committee
     */
    @PostMapping("/seances")
    @Requires("call.plan-sessions")
    String planSessions(
            @PathVariable CallId id,
            @RequestParam Map<String, String> fields,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        reach.require(CallRights.PLAN_SESSIONS, calls.get(id));
        List<String> typed =
                IntStream.rangeClosed(1, DAYS_ON_THE_PAGE)
                        .mapToObj(n -> fields.getOrDefault("jour-" + n, "").strip())
                        .filter(day -> !day.isEmpty())
                        .toList();
        NavigableSet<LocalDate> days = new TreeSet<>();
        typed.forEach(day -> TypedDates.read(day).ifPresent(days::add));
        List<FieldError> errors = new ArrayList<>();
        if (days.size() < typed.stream().distinct().count()) {
            errors.add(error("course.sessions.not-a-day", locale));
        } else if (days.isEmpty() && !fields.containsKey("aucune")) {
            errors.add(error("course.sessions.none-said", locale));
        }
        if (!errors.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return sessions(id, typed, errors, model);
        }
        return told(id, commands.plan(id, days), "course.sessions.done", "/seances", flash);
    }

    @GetMapping("/bilan")
    @Requires("call.read")
    String report(@PathVariable CallId id, Model model) {
        CallForProjects call = calls.get(id);
        reach.require(CallRights.READ, call);
        Optional<Done> reported =
                steps.of(id).stream().filter(s -> s.step() == CallStep.REPORTED).findFirst();
        model.addAttribute("call", call);
        model.addAttribute("figures", figures.getObject().of(id));
        model.addAttribute("lines", course.of(call));
        model.addAttribute("days", sessions.of(id));
        model.addAttribute("reported", reported.orElse(null));
        model.addAttribute(
                "author",
                reported.map(Done::person)
                        .flatMap(people::find)
                        .map(Person::displayName)
                        .orElse(""));
        model.addAttribute(
                "mayEnd",
                reach.allows(CallRights.PREPARE, call)
                        && tasks.open(id, CampaignTasks.REPORT).isPresent());
        return "call/course/report";
    }

    @PostMapping("/bilan")
    @Requires("call.prepare")
    String end(
            @PathVariable CallId id,
            @RequestParam(defaultValue = "") String enseignements,
            RedirectAttributes flash) {
        String text = enseignements.strip();
        String kept = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
        return told(id, commands.report(id, kept), "course.report.done", "/bilan", flash);
    }

    private String sessions(CallId id, List<String> typed, List<FieldError> errors, Model model) {
        CallForProjects call = calls.get(id);
        reach.require(CallRights.PLAN_SESSIONS, call);
        List<String> days = new ArrayList<>(typed);
        while (days.size() < DAYS_ON_THE_PAGE) {
            days.add("");
        }
        model.addAttribute("call", call);
        model.addAttribute("days", days);
        model.addAttribute("errors", errors);
        return "call/course/sessions";
    }

    private FieldError error(String key, Locale locale) {
        return new FieldError("", "jour-1", messages.getMessage(key, null, locale));
    }

    private static String told(
            CallId id,
            Outcome<CallId> outcome,
            String done,
            String page,
            RedirectAttributes flash) {
        switch (outcome) {
            case Outcome.Done<CallId> _ -> flash.addFlashAttribute("noticeKey", done);
            case Outcome.Refused<CallId>(var refusal) ->
                    flash.addFlashAttribute("refusal", refusal);
        }
        return "redirect:/campagnes/" + id + page;
    }
}
