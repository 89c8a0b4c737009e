package fr.beffroi.application.dossier;

import fr.beffroi.application.dossier.Timeline.Entry;
import fr.beffroi.authority.Authorities;
import fr.beffroi.authority.AuthorityService;
import fr.beffroi.kernel.Money;
import fr.beffroi.kernel.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Says facts in plain words: {@code timeline.<type>} and, with its data, {@code ….detail}. */
@Component
public class TimelineTexts {

    /**
     * Facts that the applicant may know when they happen. Decisions come with their notification.
     */
    private static final Set<String> FOR_APPLICANT =
            Set.of(
                    "application.submitted",
                    "application.amended",
                    "receipt.issued",
                    "application.transferred",
                    "documents.requested",
                    "documents.provided",
                    "documents.deadline-expired",
                    "documents.deadline-extended",
                    "document.infected",
                    "clock.suspended",
                    "clock.resumed",
                    "decision-period.extended",
                    "application.complete",
                    "application.deemed-complete",
                    "application.deemed-admissible",
                    "application.inadmissible",
                    "application.discontinued",
                    "application.withdrawn",
                    "implicit-rejection.born",
                    "funding-request.registered",
                    "beneficiary-data.changed",
                    "decision.notified");

    /** What the detail of a fact names, in the order of its placeholders. */
    private static final Map<String, List<String>> DETAILS =
            Map.ofEntries(
                    Map.entry("application.submitted", List.of("number", "amountAsked")),
                    Map.entry("application.amended", List.of("amountAsked")),
                    Map.entry("receipt.issued", List.of("silenceDate")),
                    Map.entry("application.transferred", List.of("fromName", "toName")),
                    Map.entry("documents.requested", List.of("dueDate")),
                    Map.entry("documents.deadline-extended", List.of("dueDate")),
                    Map.entry("document.infected", List.of("fileName")),
                    Map.entry("clock.suspended", List.of("from", "newDueDate")),
                    Map.entry("clock.resumed", List.of("newDueDate")),
                    Map.entry("decision-period.extended", List.of("newDueDate", "formerDueDate")),
                    Map.entry("implicit-rejection.born", List.of("effectiveFrom", "appealUntil")),
                    Map.entry("opinion.requested", List.of("service", "dueDate")),
                    Map.entry("opinion.given", List.of("service")),
                    Map.entry("opinion.corrected", List.of("service")),
                    Map.entry("opinion.deemed", List.of("service")),
                    Map.entry("opinion.withdrawn", List.of("service")),
                    Map.entry("opinion.overdue", List.of("service")),
                    Map.entry("review.completed", List.of("proposedAmount")),
                    Map.entry("committee.outcome-given", List.of("outcome")),
                    Map.entry("credits.pre-reserved", List.of("amount")),
                    Map.entry("credits.reserved", List.of("amount")),
                    Map.entry("credits.released", List.of("amount")),
                    Map.entry("beneficiary-data.changed", List.of("field")),
                    Map.entry("award.decided", List.of("amount")));

    private final MessageSource messages;
    private final Texts texts;
    private final Authorities authorities;

    TimelineTexts(MessageSource messages, Texts texts, Authorities authorities) {
        this.messages = messages;
        this.texts = texts;
        this.authorities = authorities;
    }

    /**
     * An entry of the component that shows a timeline; {@code done} is false for what is to come.
     */
    public record Line(String moment, String title, @Nullable String text, boolean done) {}

    /** A fact with its words. */
    public record Told(Entry entry, Line line) {}

    /**
     * What the applicant sees, oldest first, each fact said in a sentence: {@code
     * follow.step.<type>}.
     *
     * @param authority code of the one that examines, whose services facts name by their code
     */
    public List<Told> forApplicant(List<Entry> entries, String authority, Locale locale) {
        return entries.reversed().stream()
                .filter(entry -> FOR_APPLICANT.contains(entry.type()))
                .map(entry -> new Told(entry, sentence(entry, authority, locale)))
                .toList();
    }

    private Line sentence(Entry entry, String authority, Locale locale) {
        Line line = line(entry, authority, locale);
        String said = said(sentenceKey(entry), entry, authority, locale);
        return said == null ? line : new Line(line.moment(), line.title(), said, true);
    }

    /** A dossier is closed for want of an answer, or because its call is cancelled. */
    private static String sentenceKey(Entry entry) {
        String key = "follow.step." + entry.type() + way(entry);
        return entry.data().path("reason").asString("").equals("CALL_CANCELLED")
                ? key + ".call-cancelled"
                : key;
    }

    /**
     * One fact in words.
     *
     * @param authority code of the one that examines
     */
    public Line line(Entry entry, String authority, Locale locale) {
        return new Line(
                texts.moment(entry.at(), locale),
                word(key(entry), key(entry), locale),
                said(key(entry) + ".detail", entry, authority, locale),
                true);
    }

    /** The message with the fact's values; none if there is no such message, or a value misses. */
    private @Nullable String said(String key, Entry entry, String authority, Locale locale) {
        List<String> names = DETAILS.getOrDefault(entry.type(), List.of());
        if (names.stream().anyMatch(name -> saysNothing(entry.data().path(name)))) {
            return null;
        }
        Object[] values =
                names.stream()
                        .map(name ->
                                name.equals("service")
                                        ? service(
                                                authority,
                                                entry.data().get(name).asString(),
                                                locale)
                                        : shown(entry.data().get(name), locale))
                        .toArray();
        return messages.getMessage(key, values, null, locale);
    }

    /** Absent, or nought: where no money is asked there is no amount to tell. */
    private static boolean saysNothing(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isNumber() && value.decimalValue().signum() == 0);
    }

    private static String key(Entry entry) {
        return "timeline." + entry.type() + way(entry);
    }

    /** What came on paper, or was submitted under a mandate, is told so. */
    private static String way(Entry entry) {
        if (entry.data().path("channel").asString("").equals("PAPER")) {
            return ".paper";
        }
        return entry.data().path("mandate").asBoolean(false) ? ".mandate" : "";
    }

    /** The name of a service; its code if the authority no longer has it. An expert has no name. */
    private String service(String authority, String code, Locale locale) {
        if (code.equals("EXPERT")) {
            return word("timeline.expert", code, locale);
        }
        return authorities.services().stream()
                .filter(service -> service.authority().equals(authority))
                .filter(service -> service.code().equals(code))
                .map(AuthorityService::name)
                .findFirst()
                .orElse(code);
    }

    private Object shown(JsonNode value, Locale locale) {
        if (value.isNumber()) {
            return texts.amount(new Money(value.decimalValue()), locale);
        }
        String text = value.asString();
        try {
            return texts.date(LocalDate.parse(text), locale);
        } catch (DateTimeParseException noDate) {
            return word("timeline.value." + text, text, locale);
        }
    }

    private String word(String key, String otherwise, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(key, null, otherwise, locale));
    }
}
