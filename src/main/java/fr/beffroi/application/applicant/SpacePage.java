package fr.beffroi.application.applicant;

import fr.beffroi.application.ApplicantAgenda.Item;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.Calls;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gathers what the dashboard shows: each table is read once for the whole page. */
@Component
class SpacePage {

    /** From how long before closing a draft is said to be urgent. */
    private static final Duration SOON = Duration.ofDays(15);

    /** Things to do shown above the list; the rest is found by the filter. */
    private static final int MOST_TO_DO = 10;

    private final Space space;
    private final Agenda agenda;
    private final Calls calls;
    private final Texts texts;
    private final MessageSource messages;
    private final Clock clock;

    SpacePage(
            Space space,
            Agenda agenda,
            Calls calls,
            Texts texts,
            MessageSource messages,
            Clock clock) {
        this.space = space;
        this.agenda = agenda;
        this.calls = calls;
        this.texts = texts;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param toDo what awaits the applicant, the most urgent first; nothing on a narrowed list
     * @param moreToDo how much more there is to do than is shown
     * @param calls those that there is a dossier for, by title
     * @param years of these calls, the last first
     */
    record View(
            List<ToDo> toDo,
            int moreToDo,
            List<Card> cards,
            List<Choice> calls,
            List<Choice> years,
            @Nullable String previous,
            @Nullable String next) {}

    /** Something to do. */
    record ToDo(String address, String text, String dossier) {}

    /** A choice of a filter. */
    record Choice(String value, String label) {}

    /**
     * A dossier.
     *
     * @param next the next date, in words
     * @param urgent whether that date is near and something is to be done
     */
    record Card(
            SpaceRow row,
            CallForProjects call,
            String state,
            String badge,
            @Nullable String next,
            boolean urgent) {}

    View of(SpaceFilter filter, Locale locale) {
        Map<CallId, CallForProjects> known =
                calls.all(space.calls()).stream()
                        .collect(Collectors.toMap(CallForProjects::id, Function.identity()));
        Map<ApplicationId, List<Item>> items = agenda.of(space.followed());
        List<SpaceRow> rows = space.page(filter, filter.calls(known.values()));
        List<ToDo> toDo = filter.isFirstLook() ? toDo(items, known, locale) : List.of();
        return new View(
                toDo.stream().limit(MOST_TO_DO).toList(),
                Math.max(0, toDo.size() - MOST_TO_DO),
                rows.stream()
                        .limit(Space.PAGE)
                        .map(row -> card(row, call(row, known), items, locale))
                        .toList(),
                callChoices(known),
                yearChoices(known),
                filter.page() > 0 ? filter.address(filter.page() - 1) : null,
                rows.size() > Space.PAGE ? filter.address(filter.page() + 1) : null);
    }

    private Card card(
            SpaceRow row,
            CallForProjects call,
            Map<ApplicationId, List<Item>> items,
            Locale locale) {
        if (row.isDraft() && call.isCancelled()) {
            return new Card(row, call, "CALL_CANCELLED", "warning", null, false);
        }
        if (row.isDraft()) {
            boolean open = call.isOpenAt(clock.instant());
            String key = open ? "draft.closes" : "draft.closed";
            String closes = word(key, locale, texts.moment(call.closesAt(), locale));
            return new Card(row, call, "DRAFT", "", closes, isSoon(call));
        }
        List<Item> own = items.getOrDefault(row.id(), List.of());
        String state = ShownState.of(row.states());
        boolean over =
                row.states().stream()
                        .map(FundingRequestState::valueOf)
                        .allMatch(FundingRequestState::isFinal);
        if (call.isCancelled() && !over) {
            String closing = word("space.call-cancelled", locale);
            return new Card(row, call, state, ShownState.badge(state), closing, false);
        }
        boolean urgent = own.stream().anyMatch(Item::toDo);
        return new Card(
                row,
                call,
                state,
                ShownState.badge(state),
                agenda.next(own, locale).orElse(null),
                urgent);
    }

    private List<ToDo> toDo(
            Map<ApplicationId, List<Item>> items,
            Map<CallId, CallForProjects> known,
            Locale locale) {
        List<Item> awaited =
                items.values().stream()
                        .flatMap(List::stream)
                        .filter(Item::toDo)
                        .sorted(Agenda.NEAREST_FIRST)
                        .toList();
        Map<ApplicationId, SpaceRow> rows =
                space
                        .rows(awaited.stream().limit(MOST_TO_DO).map(Item::application).toList())
                        .stream()
                        .collect(Collectors.toMap(SpaceRow::id, Function.identity()));
        var all = new ArrayList<ToDo>();
        for (Item item : awaited) {
            SpaceRow row = rows.get(item.application());
            String dossier = row == null ? "" : row.number() + " « " + row.title() + " »";
            all.add(new ToDo(item.address(), agenda.title(item, locale), dossier));
        }
        all.addAll(closingDrafts(known, locale));
        return all;
    }

    private List<ToDo> closingDrafts(Map<CallId, CallForProjects> known, Locale locale) {
        List<CallId> soon =
                known.values().stream().filter(this::isSoon).map(CallForProjects::id).toList();
        if (soon.isEmpty()) {
            return List.of();
        }
        return space.draftsFor(soon).stream()
                .sorted(Comparator.comparing((SpaceRow row) -> call(row, known).closesAt()))
                .map(row ->
                        new ToDo(
                                "/demandes/" + row.id(),
                                word(
                                        "space.to-do.draft",
                                        locale,
                                        texts.moment(call(row, known).closesAt(), locale)),
                                row.title().isEmpty()
                                        ? word("draft.untitled", locale)
                                        : row.title()))
                .toList();
    }

    private boolean isSoon(CallForProjects call) {
        Instant now = clock.instant();
        return call.isOpenAt(now) && now.plus(SOON).isAfter(call.closesAt());
    }

    private static CallForProjects call(SpaceRow row, Map<CallId, CallForProjects> known) {
        return Objects.requireNonNull(known.get(row.call()));
    }

    private static List<Choice> callChoices(Map<CallId, CallForProjects> known) {
        return known.values().stream()
                .sorted(Comparator.comparing(CallForProjects::title))
                .map(call -> new Choice(call.code(), call.title()))
                .toList();
    }

    private static List<Choice> yearChoices(Map<CallId, CallForProjects> known) {
        return known.values().stream()
                .map(call -> String.valueOf(call.year()))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(year -> new Choice(year, year))
                .toList();
    }

    private String word(String key, Locale locale, Object... values) {
        return Objects.requireNonNull(messages.getMessage(key, values, locale));
    }
}
