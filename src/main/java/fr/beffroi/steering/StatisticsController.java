package fr.beffroi.steering;

import fr.beffroi.account.Requires;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.CallReach;
import fr.beffroi.call.Calls;
import fr.beffroi.kernel.CallId;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How a call goes, for those who run it: a page, and the same for spreadsheets. */
@Controller
class StatisticsController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Calls calls;
    private final CallReach reach;
    private final Statistics statistics;
    private final StatisticsFile file;

    StatisticsController(Calls calls, CallReach reach, Statistics statistics, StatisticsFile file) {
        this.calls = calls;
        this.reach = reach;
        this.statistics = statistics;
        this.file = file;
    }

    @GetMapping("/campagnes/{id}/statistiques")
    @Requires("steering.read")
    String show(@PathVariable CallId id, Model model) {
        model.addAttribute("call", reached(id));
        model.addAttribute("statistics", statistics.of(id));
        return "steering/call";
    }

    @GetMapping("/campagnes/{id}/statistiques.csv")
    @Requires("steering.read")
    ResponseEntity<byte[]> csv(@PathVariable CallId id, Locale locale) {
        CallForProjects call = reached(id);
        String text = file.of(statistics.of(id), locale);
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("statistiques-" + call.code() + ".csv")
                                .build()
                                .toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private CallForProjects reached(CallId id) {
        CallForProjects call = calls.get(id);
        reach.require(SteeringRights.READ, call);
        return call;
    }
}
