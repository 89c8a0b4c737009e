package fr.beffroi.document.web;

import fr.beffroi.account.OpenToAll;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The page that says that an upload was too large, with the way back. */
@Controller
class UploadTooLarge {

    /** An address of this site: no scheme, no other host. */
    private static final Pattern OWN_ADDRESS = Pattern.compile("/(?![/\\\\])[A-Za-z0-9/_.-]*");

    private final long megabytes;

    UploadTooLarge(@Value("${spring.servlet.multipart.max-request-size}") DataSize limit) {
        this.megabytes = limit.toMegabytes();
    }

    @OpenToAll
    @GetMapping("/fichier-trop-volumineux")
    @ResponseStatus(HttpStatus.CONTENT_TOO_LARGE)
    String page(@RequestParam(defaultValue = "/") String retour, Model model) {
        model.addAttribute("limit", megabytes);
        model.addAttribute("back", OWN_ADDRESS.matcher(retour).matches() ? retour : "/");
        return "document/too-large";
    }
}
