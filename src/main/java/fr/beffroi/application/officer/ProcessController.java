package fr.beffroi.application.officer;

import fr.beffroi.account.Requires;
import fr.beffroi.application.DossierFrame;
import fr.beffroi.application.DossierFrames;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.process.ProcessMap;
import fr.beffroi.process.ProcessMaps;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The processes of a dossier as they are drawn, with the way gone and where they stand. */
@Controller
class ProcessController {

    private final DossierFrames frames;
    private final ProcessMaps maps;

    ProcessController(DossierFrames frames, ProcessMaps maps) {
        this.frames = frames;
        this.maps = maps;
    }

    @GetMapping("/dossiers/{id}/processus")
    @Requires("dossier.read")
    String processes(@PathVariable ApplicationId id, Model model) {
        DossierFrame dossier = frames.of(id);
        model.addAttribute("dossier", dossier);
        model.addAttribute("maps", mapsOf(dossier));
        return "application/officer/process";
    }

    /** The intake, then each funder's request. */
    private List<ProcessMap> mapsOf(DossierFrame dossier) {
        return dossier.application().processKeys().stream()
                .flatMap(key -> maps.of(key).stream())
                .toList();
    }
}
