package fr.beffroi;

import java.nio.file.Path;
import java.util.Map;

/** Settings of the local launcher. */
final class LocalDefaults {

    private LocalDefaults() {}

    static Map<String, Object> properties(Path folder, LocalPorts ports) {
        return Map.of(
                "spring.main.register-shutdown-hook", "false",
                "spring.main.banner-mode", "off",
                "server.port", ports.service(),
                "spring.mail.port", ports.mail(),
                "beffroi.vault", folder.resolve("vault").toString(),
                "beffroi.demonstration", "true",
                "beffroi.site.publisher", "Beffroi, site de démonstration",
                "beffroi.site.director", "La personne qui a lancé ce service sur cette machine",
                "beffroi.site.host", "Cette machine",
                "beffroi.site.contact", "contact@demo.beffroi.invalid");
    }
}
