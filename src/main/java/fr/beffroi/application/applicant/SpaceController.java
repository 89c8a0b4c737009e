package fr.beffroi.application.applicant;

import fr.beffroi.account.Requires;
import fr.beffroi.application.applicant.SpacePage.Choice;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.organisation.MandateAgreements;
import fr.beffroi.organisation.Organisation;
import fr.beffroi.organisation.Organisations;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The applicant's dashboard: what awaits, then every dossier of the organisations. */
@Controller
class SpaceController {

    private final SpacePage page;
    private final Organisations organisations;
    private final MandateAgreements mandates;
    private final CurrentActor actor;
    private final MessageSource messages;

    SpaceController(
            SpacePage page,
            Organisations organisations,
            MandateAgreements mandates,
            CurrentActor actor,
            MessageSource messages) {
        this.page = page;
        this.organisations = organisations;
        this.mandates = mandates;
        this.actor = actor;
        this.messages = messages;
    }

    /**
     * @param texte words to find in the title, the number or the organisation
     * @param etat name of a {@link SpaceState}
     * @param appel code of a call
     * @param annee year of the call
     */
    @GetMapping("/espace")
    @Requires("application.follow")
    String show(
            @RequestParam(defaultValue = "") String texte,
            @RequestParam(defaultValue = "") String etat,
            @RequestParam(defaultValue = "") String appel,
            @RequestParam(defaultValue = "") String annee,
            @RequestParam(defaultValue = "0") int page,
            Locale locale,
            Model model) {
        SpaceFilter filter = SpaceFilter.of(texte, etat, appel, annee, page);
        model.addAttribute("filter", filter);
        model.addAttribute("space", this.page.of(filter, locale));
        model.addAttribute("states", states(locale));
        List<Organisation> mine = organisations.of(actor.get().requirePerson());
        model.addAttribute("organisations", mine);
        model.addAttribute(
                "mandates", mandates.awaited(mine.stream().map(Organisation::id).toList()));
        return "application/applicant/space";
    }

    private List<Choice> states(Locale locale) {
        return Arrays.stream(SpaceState.values())
                .map(state -> new Choice(state.name(), label(state, locale)))
                .toList();
    }

    private String label(SpaceState state, Locale locale) {
        return Objects.requireNonNull(
                messages.getMessage("space.state." + state.name(), null, locale));
    }
}
