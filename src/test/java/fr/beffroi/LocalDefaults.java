package fr.beffroi;

import java.nio.file.Path;
import java.util.Map;

/** Settings of the local launcher. */
final class LocalDefaults {

    private LocalDefaults() {}

    static Map<String, Object> properties(Path folder, LocalPorts ports) {
        return Map.ofEntries(
                Map.entry("spring.main.register-shutdown-hook", "false"),
                Map.entry("spring.main.banner-mode", "off"),
                Map.entry("server.port", ports.service()),
                Map.entry("beffroi.public-url", "http://localhost:" + ports.service()),
                Map.entry("beffroi.other-hosts", "*"),
                Map.entry("spring.mail.port", ports.mail()),
                Map.entry("beffroi.vault", folder.resolve("vault").toString()),
                // The list of the seeds answers: no register of the outside world is asked.
                Map.entry("beffroi.register.url", ""),
                Map.entry(
                        "beffroi.prefill.partners.maison-des-associations.name",
                        "la Maison des associations"),
                // Of the key "partenaire-demo-2027".
                Map.entry(
                        "beffroi.prefill.partners.maison-des-associations.keys[0]",
                        "91cc44698506e5e5f1fb9b450249b21309bad8094a304811fc0ad3f5da64f387"),
                Map.entry("beffroi.demonstration", "true"),
                Map.entry("beffroi.site.publisher", "Beffroi, site de démonstration"),
                Map.entry(
                        "beffroi.site.director",
                        "La personne qui a lancé ce service sur cette machine"),
                Map.entry("beffroi.site.host", "Cette machine"),
                Map.entry("beffroi.site.contact", "contact@demo.beffroi.invalid"));
    }
}
