package fr.beffroi.agency.web;

import fr.beffroi.account.OpenToAll;
import fr.beffroi.event.EventContract;
import fr.beffroi.event.EventContracts;
import fr.beffroi.kernel.NotFound;
import java.util.concurrent.TimeUnit;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The contracts of the events, open to all: what {@code ce_dataschema} leads to. */
@Controller
class ContractsController {

    private static final MediaType YAML = MediaType.valueOf("application/yaml");
    private static final MediaType JSON_SCHEMA = MediaType.valueOf("application/schema+json");

    private final EventContracts contracts;

    ContractsController(EventContracts contracts) {
        this.contracts = contracts;
    }

    @OpenToAll
    @GetMapping("/contrats")
    String list(Model model) {
        model.addAttribute("contracts", contracts.all());
        return "agency/contracts";
    }

    @OpenToAll
    @GetMapping("/contrats/asyncapi.yaml")
    ResponseEntity<Resource> asyncApi() {
        return file("contracts/asyncapi.yaml", YAML);
    }

    /** What partners' sites may ask over HTTP. */
    @OpenToAll
    @GetMapping("/contrats/openapi.yaml")
    ResponseEntity<Resource> openApi() {
        return file("contracts/openapi.yaml", YAML);
    }

    @OpenToAll
    @GetMapping("/contrats/events/{type}.json")
    ResponseEntity<Resource> schema(@PathVariable String type) {
        return file("contracts/events/" + contract(type).type() + ".json", JSON_SCHEMA);
    }

    /**
     * The schema of an exact version. Schemas grow by addition alone: the newest one of a type also
     * describes the events written by an older one.
     */
    @OpenToAll
    @GetMapping("/contrats/events/{type}/{version}.json")
    ResponseEntity<Resource> schema(@PathVariable String type, @PathVariable String version) {
        if (!version.matches("\\d+\\.\\d+\\.\\d+")) {
            throw new NotFound("contract version " + version);
        }
        return schema(type);
    }

    private EventContract contract(String type) {
        return contracts.find(type).orElseThrow(() -> new NotFound("contract " + type));
    }

    private static ResponseEntity<Resource> file(String path, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(1, TimeUnit.HOURS).cachePublic())
                .body(new ClassPathResource(path));
    }
}
