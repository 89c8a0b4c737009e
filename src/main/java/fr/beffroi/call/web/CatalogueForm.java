package fr.beffroi.call.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands in the form of the catalogue, and in its address, as typed. */
record CatalogueForm(
        String etat,
        String texte,
        String dispositif,
        String theme,
        String porteur,
        String lieu,
        String date,
        String apres) {

    CatalogueForm {
        etat = orEmpty(etat);
        texte = orEmpty(texte);
        dispositif = orEmpty(dispositif);
        theme = orEmpty(theme);
        porteur = orEmpty(porteur);
        lieu = orEmpty(lieu);
        date = orEmpty(date);
        apres = orEmpty(apres);
    }

    private static String orEmpty(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    /** What narrows the list, by name in the address; what is empty is left out. */
    Map<String, String> filters() {
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("texte", texte);
        filters.put("dispositif", dispositif);
        filters.put("theme", theme);
        filters.put("porteur", porteur);
        filters.put("lieu", lieu);
        filters.put("date", date);
        filters.values().removeIf(String::isEmpty);
        return filters;
    }

    public boolean isNarrowed() {
        return !filters().isEmpty();
    }
}
