package fr.beffroi.call.campaign;

import fr.beffroi.call.CallStanding.Outage;
import fr.beffroi.call.change.ProposedChange.Extension;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is typed to extend a call, or to cancel it.
 *
 * @param cloture new closing, in Paris
 * @param motif reason; all that a cancellation asks
 * @param debut beginning of the failure of the service, in Paris
 * @param fin its end
 */
record ExtensionForm(String cloture, String motif, String debut, String fin, String incident) {

    static final ExtensionForm EMPTY = new ExtensionForm("", "", "", "", "");

    ExtensionForm {
        cloture = orEmpty(cloture);
        motif = orEmpty(motif);
        debut = orEmpty(debut);
        fin = orEmpty(fin);
        incident = orEmpty(incident);
    }

    private static String orEmpty(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n").strip();
    }

    /** Keys of what is wrong, by field. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (closing().isEmpty()) {
            problems.put("cloture", "campaign.change.no-closing");
        }
        if (motif.isEmpty()) {
            problems.put("motif", "campaign.change.no-reason");
        }
        if (!debut.isEmpty() || !fin.isEmpty() || !incident.isEmpty()) {
            checkOutage(problems);
        }
        return problems;
    }

    private void checkOutage(Map<String, String> problems) {
        Optional<LocalDateTime> from = minute(debut);
        Optional<LocalDateTime> until = minute(fin);
        if (from.isEmpty()) {
            problems.put("debut", "campaign.change.no-outage");
        }
        if (until.isEmpty()) {
            problems.put("fin", "campaign.change.no-outage");
        } else if (from.isPresent() && !until.get().isAfter(from.get())) {
            problems.put("fin", "campaign.change.outage-reversed");
        }
    }

    /** Only of a form without problems. */
    Extension extension(ZoneId zone) {
        Instant closesAt = closing().orElseThrow().atZone(zone).toInstant();
        Outage outage =
                debut.isEmpty()
                        ? null
                        : new Outage(
                                minute(debut).orElseThrow().atZone(zone).toInstant(),
                                minute(fin).orElseThrow().atZone(zone).toInstant(),
                                incident);
        return new Extension(closesAt, motif, outage);
    }

    /** The last second of the minute, or of the day. */
    private Optional<LocalDateTime> closing() {
        return FieldValues.moment(cloture, day -> day.atTime(23, 59))
                .map(minute -> minute.withSecond(59));
    }

    private static Optional<LocalDateTime> minute(String typed) {
        return FieldValues.moment(typed, LocalDate::atStartOfDay);
    }
}
