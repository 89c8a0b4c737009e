package fr.beffroi.worklist.web;

import fr.beffroi.account.Requires;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.worklist.Absences;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of tasks. */
@Controller
class WorklistController {

    private final Worklist worklist;
    private final AskedFilter asked;
    private final KeptFilter kept;
    private final SavedViews saved;
    private final Absences absences;
    private final BulkChoice bulk;
    private final CurrentActor actor;

    WorklistController(
            Worklist worklist,
            AskedFilter asked,
            KeptFilter kept,
            SavedViews saved,
            Absences absences,
            BulkChoice bulk,
            CurrentActor actor) {
        this.worklist = worklist;
        this.asked = asked;
        this.kept = kept;
        this.saved = saved;
        this.absences = absences;
        this.bulk = bulk;
        this.actor = actor;
    }

    /** Without anything asked, what the person last asked by the form. */
    @GetMapping(WorklistLinks.PATH)
    @Requires("worklist.read")
    String list(@RequestParam Map<String, String> parameters, HttpSession session, Model model) {
        PersonId person = actor.get().requirePerson();
        WorklistFilter filter = asked.of(parametersOf(person, parameters));
        Optional<WorklistCursor> after =
                WorklistCursor.of(parameters.getOrDefault("apres", ""), filter.sort());
        WorklistPage page = worklist.page(filter, after);
        var links = new WorklistLinks(filter);
        if (parameters.containsKey(WorklistLinks.KEEP)) {
            kept.keep(person.value(), links.query());
        }
        new LastList(session).shown(links.query());
        model.addAttribute("page", page);
        model.addAttribute("filter", filter);
        model.addAttribute("errors", asked.errors(filter));
        model.addAttribute("links", links);
        model.addAttribute("standsFor", absences.coveredBy(person));
        model.addAttribute("bulkActions", bulk.actions());
        model.addAttribute("saved", saved.of(person));
        model.addAttribute("views", WorklistView.values());
        model.addAttribute("sorts", WorklistSort.values());
        model.addAttribute("ceiling", page.ceiling());
        model.addAttribute("first", after.map(_ -> links.first()).orElse(null));
        model.addAttribute("next", page.next().map(links::next).orElse(null));
        return "worklist/list";
    }

    private Map<String, String> parametersOf(PersonId person, Map<String, String> parameters) {
        return parameters.isEmpty()
                ? kept.of(person.value()).map(WorklistLinks::parametersOf).orElse(Map.of())
                : parameters;
    }
}
