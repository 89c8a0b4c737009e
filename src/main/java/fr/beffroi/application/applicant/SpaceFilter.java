package fr.beffroi.application.applicant;

import fr.beffroi.call.CallForProjects;
import fr.beffroi.kernel.CallId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What an applicant narrows the dashboard to, as the address says it; what says nothing is empty.
 *
 * @param words to be found in the title, the number or the name of the organisation
 * @param call code of a call
 * @param year of the call
 * @param page from 0
 */
record SpaceFilter(String words, @Nullable SpaceState state, String call, String year, int page) {

    /** Far beyond what an organisation submits: an address may be typed by hand. */
    private static final int LAST_PAGE = 10_000;

    private static final int LONGEST = 200;

    static SpaceFilter of(String words, String state, String call, String year, int page) {
        String asked = words.strip();
        return new SpaceFilter(
                asked.substring(0, Math.min(asked.length(), LONGEST)),
                SpaceState.named(state),
                call,
                year.matches("\\d{4}") ? year : "",
                Math.clamp(page, 0, LAST_PAGE));
    }

    /** Whether anything narrows the list. */
    public boolean isNarrowed() {
        return !words.isEmpty() || state != null || !call.isEmpty() || !year.isEmpty();
    }

    /** Whether the list is shown from its beginning, whole. */
    public boolean isFirstLook() {
        return !isNarrowed() && page == 0;
    }

    /** Name of the state, or nothing. */
    public String stateName() {
        return state == null ? "" : state.name();
    }

    /** The calls that the filter keeps; null where it does not ask for any. */
    @Nullable List<CallId> calls(Collection<CallForProjects> known) {
        if (call.isEmpty() && year.isEmpty()) {
            return null;
        }
        return known.stream()
                .filter(each -> call.isEmpty() || each.code().equals(call))
                .filter(each -> year.isEmpty() || year.equals(String.valueOf(each.year())))
                .map(CallForProjects::id)
                .toList();
    }

    /** The address of the same list at another page. */
    String address(int other) {
        var address = UriComponentsBuilder.fromPath("/espace");
        Map.of("texte", words, "etat", stateName(), "appel", call, "annee", year)
                .forEach((name, value) -> {
                    if (!value.isEmpty()) {
                        address.queryParam(name, "{" + name + "}");
                    }
                });
        return address.queryParam("page", other)
                .encode()
                .buildAndExpand(
                        Map.of("texte", words, "etat", stateName(), "appel", call, "annee", year))
                .toUriString();
    }
}
