package fr.beffroi.application.applicant;

import fr.beffroi.application.ApplicantAgenda.Item;
import fr.beffroi.application.Application;
import fr.beffroi.application.applicant.FollowSteps.Step;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.CatalogueEntry.Milestone;
import fr.beffroi.kernel.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is to come in a dossier: where it stands now, the planned steps, the dates of the law. */
@Component
class ExpectedSteps {

    private final MessageSource messages;
    private final Texts texts;
    private final Agenda agenda;
    private final Clock clock;

    ExpectedSteps(MessageSource messages, Texts texts, Agenda agenda, Clock clock) {
        this.messages = messages;
        this.texts = texts;
        this.agenda = agenda;
        this.clock = clock;
    }

    /** A step with the day that orders it. */
    private record Dated(LocalDate on, Step step) {}

    /**
     * What comes, the nearest first; nothing is planned any more in a dossier that is over, or
     * whose call is cancelled: only legal dates remain.
     *
     * @param items of the agenda of the dossier
     */
    List<Step> of(Application application, CallForProjects call, List<Item> items, Locale locale) {
        Stream<Dated> dates =
                items.stream().filter(item -> item.on() != null).map(item -> dated(item, locale));
        Stream<Dated> planned =
                isOver(application) || call.isCancelled()
                        ? Stream.empty()
                        : call.catalogue().milestones().stream()
                                .filter(this::isToCome)
                                .filter(step -> isAwaited(step, ShownState.of(application)))
                                .map(step -> dated(step, locale));
        return Stream.concat(dates, planned)
                .sorted(Comparator.comparing(Dated::on))
                .map(Dated::step)
                .toList();
    }

    private static boolean isOver(Application application) {
        return application.requests().stream().allMatch(request -> request.state().isFinal());
    }

    private boolean isToCome(Milestone step) {
        return !step.last().isBefore(LocalDate.now(clock));
    }

    /** A step that the dossier has passed is not to come, whatever the calendar says. */
    private static boolean isAwaited(Milestone step, String state) {
        return switch (step.step()) {
            case INFORMATION -> false;
            case INSTRUCTION, COMMITTEE -> !state.equals("DECIDING");
            case DECISION -> true;
        };
    }

    private Dated dated(Item item, Locale locale) {
        LocalDate on = Objects.requireNonNull(item.on());
        String moment = word("follow.expected.until", locale, texts.date(on, locale));
        return new Dated(
                on, Step.toCome(moment, agenda.title(item, locale), agenda.text(item, locale)));
    }

    private Dated dated(Milestone step, Locale locale) {
        LocalDate until = step.until();
        var days = new ArrayList<Object>(List.of(texts.date(step.from(), locale)));
        if (until != null) {
            days.add(texts.date(until, locale));
        }
        String moment =
                word(
                        until == null ? "follow.expected.on" : "follow.expected.between",
                        locale,
                        days.toArray());
        String key = "follow.expected." + step.step().name();
        return new Dated(
                step.last(), Step.toCome(moment, word(key, locale), word(key + ".text", locale)));
    }

    private String word(String key, Locale locale, Object... values) {
        return Objects.requireNonNull(messages.getMessage(key, values, locale));
    }
}
