package fr.beffroi.call.campaign;

import fr.beffroi.account.Requires;
import fr.beffroi.authority.Authorities;
import fr.beffroi.authority.Authority;
import fr.beffroi.call.CallCursor;
import fr.beffroi.call.CallReach;
import fr.beffroi.call.CallRights;
import fr.beffroi.call.CatalogueTerms;
import fr.beffroi.call.campaign.Choices.Choice;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of calls of those who prepare them, and the page that begins one. */
@Controller
class CampaignListController {

    private final CampaignList list;
    private final NewPreparations begin;
    private final CallReach reach;
    private final Authorities authorities;
    private final CatalogueTerms terms;
    private final Clock clock;

    CampaignListController(
            CampaignList list,
            NewPreparations begin,
            CallReach reach,
            Authorities authorities,
            CatalogueTerms terms,
            Clock clock) {
        this.list = list;
        this.begin = begin;
        this.reach = reach;
        this.authorities = authorities;
        this.terms = terms;
        this.clock = clock;
    }

    @GetMapping("/campagnes")
    @Requires("call.read")
    String list(
            @RequestParam(defaultValue = "") String etat,
            @RequestParam(defaultValue = "") String texte,
            @RequestParam(defaultValue = "") String apres,
            Model model) {
        String stage = CampaignStatement.STAGES.contains(etat) ? etat : "";
        List<ListedCall> found = list.page(stage, texte, CallCursor.of(apres), clock.instant());
        List<ListedCall> shown = found.subList(0, Math.min(CampaignList.PAGE, found.size()));
        model.addAttribute("calls", shown);
        model.addAttribute("stages", CampaignStatement.STAGES);
        model.addAttribute("stage", stage);
        model.addAttribute("text", texte);
        model.addAttribute("first", apres.isEmpty() ? null : address(stage, texte, null));
        boolean more = found.size() > shown.size();
        model.addAttribute("next", more ? address(stage, texte, shown.getLast()) : null);
        return "call/campaign/list";
    }

    private static String address(String stage, String text, @Nullable ListedCall last) {
        var address =
                UriComponentsBuilder.fromPath("/campagnes")
                        .queryParam("etat", stage)
                        .queryParam("texte", "{texte}");
        if (last != null) {
            address.queryParam("apres", new CallCursor(last.changedAt(), last.code()).toString());
        }
        return address.encode().buildAndExpand(text).toUriString();
    }

    @GetMapping("/campagnes/nouvelle")
    @Requires("call.prepare")
    String ask(Locale locale, Model model) {
        List<ListedCall> last = list.page("", "", Optional.empty(), clock.instant());
        model.addAttribute("more", last.size() > CampaignList.PAGE);
        model.addAttribute(
                "calls",
                last.stream()
                        .filter(call -> call.closesAt() != null)
                        .map(call -> new Choice(call.code(), call.title()))
                        .toList());
        model.addAttribute("places", places(locale));
        return "call/campaign/new";
    }

    /** The authorities and schemes for which the person prepares calls. */
    private List<Choice> places(Locale locale) {
        List<Choice> places = new ArrayList<>();
        for (Authority authority : authorities.all()) {
            String territory = territory(authority.code());
            terms.schemes().stream()
                    .filter(scheme ->
                            reach.allows(
                                    CallRights.PREPARE, authority.code(), scheme.code(), territory))
                    .map(scheme ->
                            new Choice(
                                    authority.code() + '|' + scheme.code(),
                                    authority.name() + " – " + scheme.in(locale.getLanguage())))
                    .forEach(places::add);
        }
        return places;
    }

    /** The code of an authority ends with that of its territory. */
    private static String territory(String authority) {
        return authority.substring(authority.indexOf('-') + 1);
    }

    /**
     * @param copie code of the call to copy; empty for an empty call
     * @param cadre authority and scheme of an empty call
     */
    @PostMapping("/campagnes")
    @Requires("call.prepare")
    String begin(
            @RequestParam(defaultValue = "") String copie,
            @RequestParam(defaultValue = "") String cadre) {
        if (!copie.isEmpty()) {
            return "redirect:/campagnes/" + begin.copy(copie);
        }
        int between = cadre.indexOf('|');
        if (between < 1) {
            return "redirect:/campagnes/nouvelle";
        }
        String authority = cadre.substring(0, between);
        return "redirect:/campagnes/"
                + begin.blank(authority, cadre.substring(between + 1), territory(authority));
    }
}
