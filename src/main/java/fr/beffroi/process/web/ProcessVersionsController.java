package fr.beffroi.process.web;

import fr.beffroi.account.Requires;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.process.ProcessVersions;
import fr.beffroi.process.ProcessVersions.Moved;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Versions of the drawings still followed, and files brought to the newest one by hand. */
@Controller
class ProcessVersionsController {

    private static final int AT_ONCE = 200;

    private final ProcessVersions versions;
    private final AuditJournal journal;

    ProcessVersionsController(ProcessVersions versions, AuditJournal journal) {
        this.versions = versions;
        this.journal = journal;
    }

    @GetMapping("/exploitation/versions")
    @Requires("process.operate")
    String list(Model model) {
        model.addAttribute("versions", versions.older());
        model.addAttribute("atOnce", AT_ONCE);
        return "process/versions";
    }

    @PostMapping("/exploitation/versions")
    @Requires("process.operate")
    String migrate(
            @RequestParam(defaultValue = "") String processus,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String motif,
            RedirectAttributes flash) {
        String reason = motif.strip();
        if (reason.isEmpty() || reason.length() > TokenMoves.LONGEST) {
            flash.addFlashAttribute("reasonMissing", true);
            return "redirect:/exploitation/versions";
        }
        Moved moved = versions.migrate(processus, version, AT_ONCE);
        journal.record(
                AuditEntry.of("process.migrate", "process", processus)
                        .changing(
                                Map.of("version", version),
                                Map.of("migrated", moved.migrated(), "kept", moved.kept()))
                        .because(reason));
        flash.addFlashAttribute("moved", moved);
        return "redirect:/exploitation/versions";
    }
}
