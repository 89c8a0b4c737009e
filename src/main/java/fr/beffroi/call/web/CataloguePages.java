package fr.beffroi.call.web;

import fr.beffroi.account.OpenToAll;
import fr.beffroi.call.CallCursor;
import fr.beffroi.call.CallStage;
import fr.beffroi.call.Catalogue;
import fr.beffroi.call.PublishedCall;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The catalogue: open, coming and closed calls, searched and filtered by a plain form. */
@Controller
@OpenToAll
class CataloguePages {

    static final int PAGE = 20;

    private final Catalogue catalogue;
    private final AskedFor askedFor;
    private final CatalogueChoices choices;
    private final CallLabels labels;
    private final Clock clock;

    CataloguePages(
            Catalogue catalogue,
            AskedFor askedFor,
            CatalogueChoices choices,
            CallLabels labels,
            Clock clock) {
        this.catalogue = catalogue;
        this.askedFor = askedFor;
        this.choices = choices;
        this.labels = labels;
        this.clock = clock;
    }

    @GetMapping("/appels")
    String list(CatalogueForm form, Locale locale, Model model) {
        Instant now = clock.instant();
        CallStage stage = CatalogueLinks.stageIn(form.etat());
        AskedFor.Asked asked = askedFor.read(form, locale);
        List<PublishedCall> found =
                catalogue.page(asked.search(), stage, now, CallCursor.of(form.apres()), PAGE + 1);
        List<PublishedCall> shown = found.subList(0, Math.min(PAGE, found.size()));
        var links = new CatalogueLinks(form);
        model.addAttribute("form", form);
        model.addAttribute("asked", asked);
        model.addAttribute("errors", asked.errors());
        model.addAttribute("stage", stage);
        model.addAttribute("stages", CallStage.values());
        model.addAttribute("counts", catalogue.count(asked.search(), now));
        model.addAttribute("lines", labels.lines(shown, now, locale));
        model.addAttribute("links", links);
        model.addAttribute("first", form.apres().isEmpty() ? null : links.stage(stage));
        model.addAttribute("next", found.size() > PAGE ? next(links, stage, shown) : null);
        model.addAttribute("choices", choices.in(locale));
        return "call/list";
    }

    private static @Nullable String next(
            CatalogueLinks links, CallStage stage, List<PublishedCall> shown) {
        var last = shown.getLast().call();
        Instant moment = stage == CallStage.COMING ? last.opensAt() : last.closesAt();
        return links.next(stage, new CallCursor(moment, last.code()));
    }
}
