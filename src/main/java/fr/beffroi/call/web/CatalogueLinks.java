package fr.beffroi.call.web;

import fr.beffroi.call.CallCursor;
import fr.beffroi.call.CallStage;
import fr.beffroi.territory.Place;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of the catalogue: what is asked stays in them, so that they can be kept and sent. */
record CatalogueLinks(CatalogueForm form) {

    static final String PATH = "/appels";
    static final String FEED = "/appels.atom";

    public String stage(CallStage stage) {
        return address(PATH, with("etat", inAddress(stage)));
    }

    public String next(CallStage stage, CallCursor after) {
        Map<String, String> all = with("etat", inAddress(stage));
        all.put("apres", after.toString());
        return address(PATH, all);
    }

    /** The same, about that place. */
    public String at(Place place) {
        return address(PATH, with("lieu", place.label()));
    }

    /** The feed of what the list shows. */
    public String feed() {
        Map<String, String> all = form.filters();
        all.remove("date");
        return address(FEED, all);
    }

    static String inAddress(CallStage stage) {
        return switch (stage) {
            case OPEN -> "ouverts";
            case COMING -> "a-venir";
            case CLOSED -> "clos";
        };
    }

    static CallStage stageIn(String address) {
        return switch (address) {
            case "a-venir" -> CallStage.COMING;
            case "clos" -> CallStage.CLOSED;
            default -> CallStage.OPEN;
        };
    }

    private Map<String, String> with(String name, String value) {
        Map<String, String> all = form.filters();
        all.put(name, value);
        return all;
    }

    private static String address(String path, Map<String, String> parameters) {
        var address = UriComponentsBuilder.fromPath(path);
        parameters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(new LinkedHashMap<>(parameters)).toUriString();
    }
}
