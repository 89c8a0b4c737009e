package fr.beffroi.deadline;

import fr.beffroi.kernel.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a clock in words: where it stands, since when, until when, why, and what then. */
@Component
public class ClockTexts {

    private final MessageSource messages;
    private final Texts texts;
    private final PeriodWords periods;
    private final Clock clock;

    ClockTexts(MessageSource messages, Texts texts, PeriodWords periods, Clock clock) {
        this.messages = messages;
        this.texts = texts;
        this.periods = periods;
        this.clock = clock;
    }

    /** The clock as of today. */
    public ShownClock show(WatchedClock watched, Locale locale) {
        return new Writer(watched, locale).shown();
    }

    /** Where a clock stands, for its badge and its sentences. */
    private enum Standing {
        RUNNING("info"),
        SUSPENDED("warning"),
        RUN_OUT("error"),
        ENDED("");

        private final String badge;

        Standing(String badge) {
            this.badge = badge;
        }
    }

    private final class Writer {

        private final LegalClock shown;
        private final List<Suspension> requests;
        private final Locale locale;

        Writer(WatchedClock watched, Locale locale) {
            this.shown = watched.clock();
            this.requests = watched.suspensions();
            this.locale = locale;
        }

        ShownClock shown() {
            Standing standing = standing();
            return new ShownClock(
                    shown,
                    say("deadline.kind." + shown.kind()),
                    say("deadline.state." + standing),
                    standing.badge,
                    now(standing),
                    say("deadline.lastDay", day(shown.lastDay())),
                    shown.provisional(),
                    counted(),
                    then(standing),
                    law(),
                    requests.stream().map(this::stop).toList(),
                    extension());
        }

        private Standing standing() {
            LocalDate today = LocalDate.now(clock);
            if (shown.hasRunOutOn(today)) {
                return Standing.RUN_OUT;
            }
            return switch (shown.state()) {
                case RUNNING -> Standing.RUNNING;
                case SUSPENDED -> Standing.SUSPENDED;
                case ENDED -> Standing.ENDED;
            };
        }

        private String now(Standing standing) {
            return switch (standing) {
                case RUNNING -> say("deadline.now.RUNNING", day(runsSince()));
                case SUSPENDED -> stopped();
                case RUN_OUT -> say("deadline.now.RUN_OUT", day(shown.lastDay()));
                case ENDED ->
                        say(
                                "deadline.now.ENDED." + shown.kind(),
                                day(Objects.requireNonNull(shown.endedOn())));
            };
        }

        /** The start, or the day after the last request for documents ended. */
        private LocalDate runsSince() {
            LocalDate today = LocalDate.now(clock);
            return requests.stream()
                    .filter(request -> !request.sentOn().isAfter(shown.lastDay()))
                    .map(request -> request.endAsOf(today).plusDays(1))
                    .filter(since -> !since.isAfter(today))
                    .max(LocalDate::compareTo)
                    .orElse(shown.startedOn());
        }

        private String stopped() {
            LocalDate today = LocalDate.now(clock);
            List<Suspension> open = requests.stream().filter(r -> r.isOpenOn(today)).toList();
            return say(
                    "deadline.now.SUSPENDED",
                    day(open.getFirst().sentOn()),
                    day(open.getLast().limitOn()));
        }

        private String counted() {
            String from = say("deadline.from." + shown.startsFrom());
            String period = periods.of(shown.period(), locale);
            String sentence = say("deadline.counted", period, from, day(shown.startedOn()));
            return shown.suspendedDays() == 0
                    ? sentence
                    : sentence + " " + say("deadline.added", shown.suspendedDays());
        }

        private String then(Standing standing) {
            String effect = shown.effect().equals("NONE") ? "" + shown.kind() : shown.effect();
            return standing == Standing.RUN_OUT
                    ? say("deadline.taken." + effect, day(shown.effectiveFrom()))
                    : say("deadline.effect." + effect);
        }

        private @Nullable String law() {
            return Law.of(shown).map(law -> say("deadline.law." + law)).orElse(null);
        }

        private String stop(Suspension request) {
            String asked = day(request.sentOn());
            String limit = day(request.limitOn());
            LocalDate came = request.receivedOn();
            return came == null
                    ? say("deadline.stop.open", asked, limit)
                    : say("deadline.stop", asked, limit, day(came));
        }

        private @Nullable String extension() {
            return Optional.ofNullable(shown.extension())
                    .map(decided ->
                            say(
                                    "deadline.extension",
                                    day(decided.limit()),
                                    day(decided.decidedOn()),
                                    decided.reason()))
                    .orElse(null);
        }

        private String day(LocalDate date) {
            return texts.date(date, locale);
        }

        private String say(String key, Object... values) {
            return Objects.requireNonNull(messages.getMessage(key, values, locale));
        }
    }
}
