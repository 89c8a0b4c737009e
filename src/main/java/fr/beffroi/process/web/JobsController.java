package fr.beffroi.process.web;

import fr.beffroi.account.Requires;
import fr.beffroi.process.ProcessJobs;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the engine does by itself: what is late, what is suspended, what comes next. */
@Controller
class JobsController {

    private final ProcessJobs jobs;

    JobsController(ProcessJobs jobs) {
        this.jobs = jobs;
    }

    @GetMapping("/exploitation/minuteries")
    @Requires("process.operate")
    String list(Model model) {
        model.addAttribute("jobs", jobs.overview());
        return "process/jobs";
    }
}
