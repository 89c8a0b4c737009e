package fr.beffroi.application.officer;

import fr.beffroi.account.Requires;
import fr.beffroi.application.Application;
import fr.beffroi.application.DossierFrame;
import fr.beffroi.application.DossierFrames;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.authority.Authorities;
import fr.beffroi.authority.AuthorityService;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.process.ProcessMap;
import fr.beffroi.process.ProcessMaps;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The processes of a dossier as they are drawn, with the way gone and where they stand. */
@Controller
class ProcessController {

    private final DossierFrames frames;
    private final ProcessMaps maps;
    private final Authorities authorities;

    ProcessController(DossierFrames frames, ProcessMaps maps, Authorities authorities) {
        this.frames = frames;
        this.maps = maps;
        this.authorities = authorities;
    }

    @GetMapping("/dossiers/{id}/processus")
    @Requires("dossier.read")
    String processes(@PathVariable ApplicationId id, Model model) {
        DossierFrame dossier = frames.of(id);
        model.addAttribute("dossier", dossier);
        model.addAttribute("maps", mapsOf(dossier));
        model.addAttribute("consulted", servicesOf(dossier.application()));
        return "application/officer/process";
    }

    /** Names of the services that the funders of the dossier may consult, by code. */
    private Map<String, String> servicesOf(Application application) {
        Set<String> funders =
                application.requests().stream()
                        .map(FundingRequest::authority)
                        .collect(Collectors.toSet());
        return authorities.services().stream()
                .filter(service -> funders.contains(service.authority()))
                .collect(
                        Collectors.toMap(
                                AuthorityService::code,
                                AuthorityService::name,
                                (first, second) -> first));
    }

    /** The intake, then each funder's request. */
    private List<ProcessMap> mapsOf(DossierFrame dossier) {
        return dossier.application().processKeys().stream()
                .flatMap(key -> maps.of(key).stream())
                .toList();
    }
}
