package fr.beffroi.application.officer;

import fr.beffroi.account.Requires;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.officer.SoughtDossiers.Line;
import fr.beffroi.application.officer.SoughtDossiers.Sought;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.Calls;
import fr.beffroi.call.ReachedCalls;
import fr.beffroi.integrity.Interests;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.PersonId;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Finds any dossier of the services of an agent: the list of tasks holds those alone in which there
 * is something to do.
 */
@Controller
class SoughtDossiersController {

    private static final int ON_A_PAGE = 25;
    private static final int CALLS = 60;
    private static final int LONGEST = 200;

    private final SoughtDossiers dossiers;
    private final Interests interests;
    private final CurrentActor actor;
    private final ReachedCalls reached;
    private final Calls calls;
    private final MessageSource messages;
    private final Clock clock;

    SoughtDossiersController(
            SoughtDossiers dossiers,
            Interests interests,
            CurrentActor actor,
            ReachedCalls reached,
            Calls calls,
            MessageSource messages,
            Clock clock) {
        this.dossiers = dossiers;
        this.interests = interests;
        this.actor = actor;
        this.reached = reached;
        this.calls = calls;
        this.messages = messages;
        this.clock = clock;
    }

    /** A line of a list of choices. */
    record Choice(String value, String label) {}

    /**
     * @param avant the last dossier of the page before
     */
    @GetMapping("/dossiers")
    @Requires("dossier.read")
    String list(
            @RequestParam(defaultValue = "") String texte,
            @RequestParam(defaultValue = "") String etat,
            @RequestParam(defaultValue = "") String appel,
            @RequestParam(required = false) @Nullable UUID avant,
            Locale locale,
            Model model) {
        String words = texte.substring(0, Math.min(texte.length(), LONGEST)).strip();
        SoughtState state = SoughtState.named(etat);
        CallForProjects call = appel.isEmpty() ? null : calls.findByCode(appel).orElse(null);
        List<Line> found =
                dossiers.find(
                        new Sought(words, state, call == null ? null : call.id(), avant),
                        ON_A_PAGE + 1);
        List<Line> page = found.stream().limit(ON_A_PAGE).toList();
        model.addAttribute("lines", open(page));
        model.addAttribute("older", found.size() > ON_A_PAGE ? page.getLast().id() : null);
        model.addAttribute("titles", titles(page));
        model.addAttribute("words", words);
        model.addAttribute("state", state == null ? "" : state.name());
        model.addAttribute("call", call == null ? "" : call.code());
        model.addAttribute("narrowed", !words.isEmpty() || state != null || call != null);
        model.addAttribute("begun", avant != null);
        model.addAttribute("states", states(locale));
        model.addAttribute("calls", reached());
        return "application/officer/list";
    }

    /** Without those that an interest closes to the person. */
    private List<Line> open(List<Line> page) {
        PersonId person = actor.get().person();
        Map<ApplicationId, Set<PersonId>> recused =
                interests.recused(page.stream().map(Line::id).toList());
        return page.stream()
                .filter(line -> !recused.getOrDefault(line.id(), Set.of()).contains(person))
                .toList();
    }

    private Map<String, String> titles(List<Line> page) {
        return calls.all(page.stream().map(Line::call).distinct().toList()).stream()
                .collect(Collectors.toMap(call -> call.id().toString(), CallForProjects::title));
    }

    private List<Choice> states(Locale locale) {
        return Arrays.stream(SoughtState.values())
                .map(state -> new Choice(state.name(), said("dossiers.state." + state, locale)))
                .toList();
    }

    private List<Choice> reached() {
        return reached.opened(ApplicationRights.EXAMINE, clock.instant(), CALLS).stream()
                .map(call -> new Choice(call.code(), call.title()))
                .toList();
    }

    private String said(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
