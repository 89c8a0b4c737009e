package fr.beffroi.process.web;

import fr.beffroi.account.Requires;
import fr.beffroi.process.ProcessVersions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Versions of the drawings still followed, and files brought to the newest one by hand. */
@Controller
class ProcessVersionsController {

    private final ProcessVersions versions;
    private final VersionMoves moves;

    ProcessVersionsController(ProcessVersions versions, VersionMoves moves) {
        this.versions = versions;
        this.moves = moves;
    }

    @GetMapping("/exploitation/versions")
    @Requires("process.operate")
    String list(Model model) {
        model.addAttribute("versions", versions.older());
        model.addAttribute("atOnce", VersionMoves.AT_ONCE);
        return "process/versions";
    }

    /**
     * @param apres where the last request stopped; empty to begin
     */
    @PostMapping("/exploitation/versions")
    @Requires("process.operate")
    String migrate(
            @RequestParam(defaultValue = "") String processus,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String motif,
            @RequestParam(defaultValue = "") String apres,
            RedirectAttributes flash) {
        String reason = motif.strip();
        if (reason.isEmpty() || reason.length() > TokenMoves.LONGEST) {
            flash.addFlashAttribute("reasonMissing", processus + '-' + version);
            return "redirect:/exploitation/versions";
        }
        flash.addFlashAttribute("moved", moves.run(processus, version, apres, reason));
        return "redirect:/exploitation/versions";
    }
}
