package fr.beffroi.call.web;

import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.CallStanding;
import fr.beffroi.call.CatalogueEntry.Milestone;
import fr.beffroi.call.PublishedCall;
import fr.beffroi.call.calendar.CalendarFile;
import fr.beffroi.call.calendar.CalendarFile.Entry;
import fr.beffroi.kernel.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The dates of a call for one's own calendar: opening, closing with an alarm, what follows. */
@Component
class CallCalendar {

    private static final Duration WARNING = Duration.ofDays(7);

    private final MessageSource messages;
    private final Texts texts;
    private final String site;

    CallCalendar(MessageSource messages, Texts texts, @Value("${beffroi.public-url}") String site) {
        this.messages = messages;
        this.texts = texts;
        this.site = site;
    }

    String of(PublishedCall published, Locale locale) {
        CallForProjects call = published.call();
        Stream<Entry> deposit =
                Stream.of(
                        entry(published, "opening", locale).at(call.opensAt(), null),
                        entry(published, "closing", locale).at(call.closesAt(), WARNING));
        Stream<Entry> after =
                call.catalogue().milestones().stream()
                        .map(milestone -> after(published, milestone, locale));
        List<Entry> entries = Stream.concat(deposit, after).toList();
        return new CalendarFile(
                        call.title(),
                        published.changedAt(),
                        published.revision(),
                        call.isCancelled())
                .write(entries);
    }

    private Entry after(PublishedCall published, Milestone step, Locale locale) {
        String name = step.key() + "-" + step.from();
        return entry(published, step.key(), locale)
                .named(published.call().id() + "-" + name)
                .on(step.from(), step.last());
    }

    private CalendarFile.Unplaced entry(PublishedCall published, String step, Locale locale) {
        CallForProjects call = published.call();
        return new CalendarFile.Unplaced(
                call.id() + "-" + step,
                titled(
                        call,
                        text("call.calendar." + step + ".entry", locale, call.title()),
                        locale),
                explained(call, step, locale),
                site + "/appels/" + call.code());
    }

    private String titled(CallForProjects call, String title, Locale locale) {
        return call.isCancelled() ? text("calls.feed.cancelled", locale, title) : title;
    }

    private String explained(CallForProjects call, String step, Locale locale) {
        CallStanding standing = call.standing();
        if (standing.cancellation() != null) {
            return text("call.cancelled.text", locale, standing.cancellation().reason());
        }
        String said = text("call.calendar." + step + ".text", locale);
        if (standing.extension() == null || !step.equals("closing")) {
            return said;
        }
        String before = texts.moment(standing.extension().formerClosing(), locale);
        return said + "\n" + text("calls.feed.extended.text", locale, before);
    }

    private String text(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }
}
