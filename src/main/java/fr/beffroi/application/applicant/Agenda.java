package fr.beffroi.application.applicant;

import static java.util.stream.Collectors.groupingBy;

import fr.beffroi.application.ApplicantAgenda;
import fr.beffroi.application.ApplicantAgenda.Item;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Texts;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** All that the modules know to await an applicant, put into words. */
@Component
class Agenda {

    /** What has a date comes first, the nearest before the others. */
    static final Comparator<Item> NEAREST_FIRST =
            Comparator.comparing(Item::on, Comparator.nullsLast(Comparator.naturalOrder()));

    private final List<ApplicantAgenda> parts;
    private final MessageSource messages;
    private final Texts texts;
    private final Clock clock;

    Agenda(
            ObjectProvider<ApplicantAgenda> parts,
            MessageSource messages,
            Texts texts,
            Clock clock) {
        this.parts = parts.stream().toList();
        this.messages = messages;
        this.texts = texts;
        this.clock = clock;
    }

    /** What is to do or to come in these dossiers, the nearest first. */
    Map<ApplicationId, List<Item>> of(Collection<ApplicationId> dossiers) {
        if (dossiers.isEmpty()) {
            return Map.of();
        }
        LocalDate today = LocalDate.now(clock);
        return parts.stream()
                .flatMap(part -> part.of(dossiers).stream())
                .filter(item -> item.toDo() || !isOver(item, today))
                .sorted(NEAREST_FIRST)
                .collect(groupingBy(Item::application));
    }

    List<Item> of(ApplicationId dossier) {
        return of(List.of(dossier)).getOrDefault(dossier, List.of());
    }

    /** The next date of a dossier, in a few words. */
    Optional<String> next(List<Item> items, Locale locale) {
        return items.stream()
                .filter(item -> item.on() != null)
                .findFirst()
                .map(item -> title(item, locale));
    }

    String title(Item item, Locale locale) {
        return word("agenda." + item.key(), item, locale);
    }

    String text(Item item, Locale locale) {
        return word("agenda." + item.key() + ".text", item, locale);
    }

    private String word(String key, Item item, Locale locale) {
        var values = new ArrayList<Object>();
        values.add(item.on() == null ? "" : texts.date(item.on(), locale));
        item.arguments().forEach(argument -> values.add(shown(argument, locale)));
        return Objects.requireNonNull(messages.getMessage(key, values.toArray(), locale));
    }

    private Object shown(Serializable argument, Locale locale) {
        return argument instanceof LocalDate date ? texts.date(date, locale) : argument;
    }

    private static boolean isOver(Item item, LocalDate today) {
        @Nullable LocalDate on = item.on();
        return on != null && on.isBefore(today);
    }
}
