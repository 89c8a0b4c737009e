package fr.beffroi.application.applicant;

import fr.beffroi.account.OpenToAll;
import fr.beffroi.application.form.EmptyForms;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The empty form of a call, to read and to prepare before anybody signs in. */
@Controller
class EmptyFormController {

    private static final CacheControl AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePrivate();

    private final EmptyForms forms;

    EmptyFormController(EmptyForms forms) {
        this.forms = forms;
    }

    @GetMapping("/appels/{code}/formulaire.pdf")
    @OpenToAll
    ResponseEntity<byte[]> print(@PathVariable String code, Locale locale) {
        String name = "formulaire-" + code + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(AN_HOUR)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(forms.pdf(code, locale));
    }
}
