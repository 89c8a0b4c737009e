package fr.beffroi.process.web;

import fr.beffroi.account.Requires;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.process.Reconciliation;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Comparisons of what the modules keep with what the engine does, made and mended on demand. */
@Controller
class ReconciliationsController {

    /** Differences shown at once. */
    private static final int SHOWN = 50;

    private final List<Reconciliation> all;
    private final AuditJournal journal;

    ReconciliationsController(List<Reconciliation> all, AuditJournal journal) {
        this.all = List.copyOf(all);
        this.journal = journal;
    }

    @GetMapping("/exploitation/controles")
    @Requires("process.operate")
    String list(Model model) {
        model.addAttribute("reconciliations", all.stream().map(Reconciliation::key).toList());
        return "process/reconciliations";
    }

    /**
     * @param corriger whether to mend what differs
     */
    @PostMapping("/exploitation/controles/{key}")
    @Requires("process.operate")
    String run(
            @PathVariable String key,
            @RequestParam(defaultValue = "false") boolean corriger,
            RedirectAttributes flash) {
        Reconciliation asked =
                all.stream()
                        .filter(each -> each.key().equals(key))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("Reconciliation " + key));
        List<String> differences = asked.differences();
        if (corriger && !differences.isEmpty()) {
            int mended = asked.mend();
            journal.record(
                    AuditEntry.of("reconciliation.mend", "reconciliation", key)
                            .changing(null, Map.of("mended", mended)));
            flash.addFlashAttribute("mended", mended);
            differences = asked.differences();
        }
        flash.addFlashAttribute("done", key);
        flash.addFlashAttribute("count", differences.size());
        flash.addFlashAttribute(
                "differences",
                List.copyOf(differences.subList(0, Math.min(SHOWN, differences.size()))));
        return "redirect:/exploitation/controles";
    }
}
