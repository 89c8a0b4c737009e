package fr.beffroi.organisation;

import fr.beffroi.kernel.Siret;
import java.io.Serial;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the answers of an API Recherche d'entreprises. What it does not need, it does not read. */
class SearchAnswers {

    /** Longer names than any that the register holds are cut. */
    private static final int LONGEST = 250;

    private final JsonMapper json;

    SearchAnswers(JsonMapper json) {
        this.json = json;
    }

    /** What came back is no answer of the register. */
    static final class Unreadable extends RuntimeException {

        @Serial private static final long serialVersionUID = 1L;

        private Unreadable(String message) {
            super(message);
        }
    }

    /** The establishments of an answer: of each legal unit its seat, then those that match. */
    List<RegisterEntry> read(byte[] body) {
        JsonNode results = parse(body).path("results");
        if (!results.isArray()) {
            throw new Unreadable("an answer without results");
        }
        Map<Siret, RegisterEntry> entries = new LinkedHashMap<>();
        for (JsonNode unit : results) {
            for (JsonNode establishment : establishments(unit)) {
                entry(unit, establishment)
                        .ifPresent(entry -> entries.putIfAbsent(entry.siret(), entry));
            }
        }
        return List.copyOf(entries.values());
    }

    private JsonNode parse(byte[] body) {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            throw new Unreadable("an answer that is no JSON");
        }
    }

    private static List<JsonNode> establishments(JsonNode unit) {
        List<JsonNode> all = new ArrayList<>();
        all.add(unit.path("siege"));
        unit.path("matching_etablissements").forEach(all::add);
        return all;
    }

    private static Optional<RegisterEntry> entry(JsonNode unit, JsonNode establishment) {
        String name = text(unit, "nom_complet");
        Optional<Siret> siret =
                Optional.ofNullable(text(establishment, "siret")).flatMap(Siret::parse);
        if (name == null || siret.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new RegisterEntry(
                        siret.get(),
                        name,
                        text(establishment, "adresse"),
                        text(establishment, "commune"),
                        text(unit.path("complements"), "identifiant_association"),
                        LegalCategories.nature(text(unit, "nature_juridique")),
                        text(unit, "nature_juridique"),
                        text(establishment, "activite_principale"),
                        text(unit, "tranche_effectif_salarie"),
                        "A".equals(text(establishment, "etat_administratif")),
                        date(text(establishment, "date_fermeture"))));
    }

    private static @Nullable String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (!value.isString() || value.asString().isBlank()) {
            return null;
        }
        String clean = value.asString().replaceAll("\\p{Cntrl}", " ").strip();
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST);
    }

    private static @Nullable LocalDate date(@Nullable String written) {
        try {
            return written == null ? null : LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
