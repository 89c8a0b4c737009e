package fr.beffroi.site;

import fr.beffroi.account.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page and the pages that the law or good manners ask of a public service. */
@Controller
@OpenToAll
class StaticPages {

    @GetMapping("/")
    String home() {
        return "site/home";
    }
}
