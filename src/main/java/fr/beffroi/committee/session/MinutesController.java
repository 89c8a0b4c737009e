package fr.beffroi.committee.session;

import fr.beffroi.account.Requires;
import fr.beffroi.document.DownloadResponse;
import fr.beffroi.document.Vault;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.review.Inputs;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The minutes: ended by the secretary, read by all who see the session, signed by its chair. */
@Controller
@RequestMapping("/commissions/{id}")
class MinutesController {

    private final SessionDesk desk;
    private final SessionClosing closing;
    private final Minutes minutes;
    private final SessionPapers papers;
    private final SessionAnswers answers;
    private final Vault vault;

    MinutesController(
            SessionDesk desk,
            SessionClosing closing,
            Minutes minutes,
            SessionPapers papers,
            SessionAnswers answers,
            Vault vault) {
        this.desk = desk;
        this.closing = closing;
        this.minutes = minutes;
        this.papers = papers;
        this.answers = answers;
        this.vault = vault;
    }

    @PostMapping("/cloture")
    @Requires("committee.manage")
    String end(@PathVariable UUID id, RedirectAttributes redirect) {
        return answers.of(id, closing.end(id), "ended", redirect);
    }

    /** The signed document, or a draft made now that says it is one. */
    @GetMapping("/releve.pdf")
    @Requires("committee.read")
    ResponseEntity<Resource> read(@PathVariable UUID id) {
        CommitteeSession session = desk.readable(id);
        UUID kept = session.minutes();
        if (kept != null) {
            return DownloadResponse.show(vault.get(new DocumentId(kept)), vault);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .body(new ByteArrayResource(minutes.print(session, null, null)));
    }

    /** All that the committee reads, as one document with bookmarks; as it now stands. */
    @GetMapping("/dossier-de-seance.pdf")
    @Requires("committee.read")
    ResponseEntity<Resource> papers(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .body(new ByteArrayResource(papers.print(desk.readable(id), desk.person())));
    }

    @PostMapping("/releve/signature")
    @Requires("committee.sign")
    String sign(@PathVariable UUID id, RedirectAttributes redirect) {
        return answers.of(id, closing.sign(id), "signed", redirect);
    }

    @PostMapping("/releve/correction")
    @Requires("committee.sign")
    String correct(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes redirect) {
        return answers.of(id, closing.correct(id, Inputs.text(reason)), "to-correct", redirect);
    }
}
