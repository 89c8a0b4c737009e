package fr.beffroi.agency.web;

import fr.beffroi.account.Requires;
import fr.beffroi.event.ParkedStreams;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The operators' page of the events that Kafka refused, and one more try. */
@Controller
class ParkedStreamsController {

    private final ParkedStreams streams;
    private final StreamRetries retries;

    ParkedStreamsController(ParkedStreams streams, StreamRetries retries) {
        this.streams = streams;
        this.retries = retries;
    }

    @GetMapping("/exploitation/evenements")
    @Requires("agency.operate")
    String list(Model model) {
        model.addAttribute("streams", streams.all());
        return "agency/parked";
    }

    @PostMapping("/exploitation/evenements/{subject}/reprise")
    @Requires("agency.operate")
    String retry(@PathVariable UUID subject, RedirectAttributes redirect) {
        redirect.addFlashAttribute("queued", retries.retry(subject));
        return "redirect:/exploitation/evenements";
    }
}
