package fr.beffroi.review.opinion;

import fr.beffroi.account.OpenToAll;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import fr.beffroi.review.Problem;
import fr.beffroi.review.opinion.ExpertDoor.Standing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where the link of an expert leads. The secret leaves the address at once; nothing of the dossier
 * is shown before the code.
 */
@Controller
@RequestMapping("/expertise")
class ExpertEntryController {

    private final ExpertDoor door;
    private final ExpertPages pages;
    private final Texts texts;

    ExpertEntryController(ExpertDoor door, ExpertPages pages, Texts texts) {
        this.door = door;
        this.pages = pages;
        this.texts = texts;
    }

    @OpenToAll
    @GetMapping("/{token}")
    String arrive(
            @PathVariable String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<ExpertInvitation> invitation = door.ofLink(token);
        if (invitation.isEmpty()) {
            return pages.over(Standing.UNKNOWN, model, response);
        }
        ExpertSession.arrive(request, invitation.get().id());
        pages.hide(response);
        return "redirect:/expertise";
    }

    @OpenToAll
    @GetMapping
    String code(HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<UUID> id = ExpertSession.invited(request);
        if (id.isPresent() && id.equals(ExpertSession.entered(request))) {
            pages.hide(response);
            return "redirect:/expertise/avis";
        }
        return id.map(invitation -> codePage(invitation, response, model))
                .orElseGet(() -> pages.over(Standing.UNKNOWN, model, response));
    }

    @OpenToAll
    @PostMapping("/code")
    String send(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Optional<UUID> id = ExpertSession.invited(request);
        if (id.isEmpty()) {
            return pages.over(Standing.UNKNOWN, model, response);
        }
        if (!isOpen(id.get())) {
            return codePage(id.get(), response, model);
        }
        return switch (door.sendCode(id.get())) {
            case Outcome.Done<String> _ -> {
                flash.addFlashAttribute("codeSent", true);
                yield "redirect:/expertise";
            }
            case Outcome.Refused<String>(Refusal refusal) -> {
                response.setStatus(429);
                model.addAttribute("refusal", texts.of(refusal));
                yield codePage(id.get(), response, model);
            }
        };
    }

    @OpenToAll
    @PostMapping("/verification")
    String verify(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<UUID> id = ExpertSession.invited(request);
        if (id.isEmpty()) {
            return pages.over(Standing.UNKNOWN, model, response);
        }
        if (!isOpen(id.get())) {
            return codePage(id.get(), response, model);
        }
        return switch (door.tryCode(id.get(), code)) {
            case Outcome.Done<ExpertInvitation> _ -> {
                ExpertSession.enter(request, id.get());
                yield "redirect:/expertise/avis";
            }
            case Outcome.Refused<ExpertInvitation>(Refusal refusal) -> {
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
                Problem.show(List.of(new Problem("code", refusal)), texts, model);
                yield codePage(id.get(), response, model);
            }
        };
    }

    /** Forgets who was here; on a shared machine nobody comes after. */
    @OpenToAll
    @PostMapping("/fin")
    String leave(HttpServletRequest request, HttpServletResponse response) {
        ExpertSession.leave(request);
        pages.hide(response);
        return "redirect:/";
    }

    private boolean isOpen(UUID id) {
        return door.find(id).filter(i -> door.standing(i) == Standing.OPEN).isPresent();
    }

    private String codePage(UUID id, HttpServletResponse response, Model model) {
        ExpertInvitation invitation = door.find(id).orElseThrow();
        Standing standing = door.standing(invitation);
        return standing == Standing.OPEN
                ? pages.code(invitation, model, response)
                : pages.over(invitation, standing, model, response);
    }
}
