package fr.beffroi.call.web;

import fr.beffroi.call.CallSearch;
import fr.beffroi.call.FieldError;
import fr.beffroi.territory.Place;
import fr.beffroi.territory.Places;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads what a visitor typed; what cannot be read is said, and the rest is searched. */
@Component
class AskedFor {

    private static final int MOST_PLACES = 8;
    private static final List<DateTimeFormatter> WRITTEN =
            Stream.of("uuuu-MM-dd", "d/M/uuuu")
                    .map(DateTimeFormatter::ofPattern)
                    .map(written -> written.withResolverStyle(ResolverStyle.STRICT))
                    .toList();

    private final Places places;
    private final MessageSource messages;

    AskedFor(Places places, MessageSource messages) {
        this.places = places;
        this.messages = messages;
    }

    /**
     * @param meant the places that the visitor may mean, when several bear the name
     */
    record Asked(CallSearch search, List<FieldError> errors, List<Place> meant) {}

    Asked read(CatalogueForm form, Locale locale) {
        List<FieldError> errors = new ArrayList<>();
        List<Place> meant =
                form.lieu().isEmpty() ? List.of() : places.meant(form.lieu(), MOST_PLACES);
        Place place = meant.size() == 1 ? meant.getFirst() : null;
        if (!form.lieu().isEmpty() && place == null) {
            String key = meant.isEmpty() ? "calls.place.unknown" : "calls.place.several";
            errors.add(error("lieu", key, form.lieu(), locale));
        }
        LocalDate date = date(form.date(), errors, locale);
        CallSearch search =
                new CallSearch(
                        form.texte(), form.dispositif(), form.theme(), form.porteur(), place, date);
        return new Asked(search, errors, place == null ? meant : List.of());
    }

    private @Nullable LocalDate date(String typed, List<FieldError> errors, Locale locale) {
        LocalDate date = date(typed);
        if (date == null && !typed.isEmpty()) {
            errors.add(error("date", "calls.date.unreadable", typed, locale));
        }
        return date;
    }

    /** As a browser sends it, or as people write it. */
    private static @Nullable LocalDate date(String typed) {
        return WRITTEN.stream()
                .flatMap(written -> date(typed, written).stream())
                .findFirst()
                .orElse(null);
    }

    private static Optional<LocalDate> date(String typed, DateTimeFormatter written) {
        try {
            return Optional.of(LocalDate.parse(typed, written));
        } catch (DateTimeParseException otherwiseWritten) {
            return Optional.empty();
        }
    }

    private FieldError error(String field, String key, String typed, Locale locale) {
        return new FieldError("", field, messages.getMessage(key, new Object[] {typed}, locale));
    }
}
