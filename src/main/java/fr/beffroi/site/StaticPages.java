package fr.beffroi.site;

import fr.beffroi.account.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The home page and the pages that the law or good manners ask of a public service. */
@Controller
@OpenToAll
class StaticPages {

    private final SiteProperties properties;

    StaticPages(SiteProperties properties) {
        this.properties = properties;
    }

    @ModelAttribute
    void notice(Model model) {
        model.addAttribute("publisher", properties.site().publisher());
        model.addAttribute("director", properties.site().director());
        model.addAttribute("host", properties.site().host());
        model.addAttribute("contact", properties.site().contact());
        model.addAttribute("address", properties.publicUrl());
    }

    @GetMapping("/")
    String home() {
        return "site/home";
    }

    /** RGAA statement (loi n° 2005-102 art. 47, décret n° 2019-768). */
    @GetMapping("/accessibilite")
    String accessibility() {
        return "site/accessibility";
    }

    /** Loi n° 2004-575 art. 1-1. */
    @GetMapping("/mentions-legales")
    String legalNotice() {
        return "site/legal";
    }

    /** GDPR art. 13. */
    @GetMapping("/donnees-personnelles")
    String personalData() {
        return "site/privacy";
    }

    @GetMapping("/plan-du-site")
    String siteMap() {
        return "site/sitemap";
    }
}
