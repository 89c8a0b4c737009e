package fr.beffroi.application.officer;

import fr.beffroi.account.Permissions;
import fr.beffroi.application.Application;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.Applications;
import fr.beffroi.application.SupportingDocument;
import fr.beffroi.application.SupportingDocuments;
import fr.beffroi.application.dossier.Timeline.Entry;
import fr.beffroi.application.dossier.TimelineTexts.Line;
import fr.beffroi.application.officer.HistoryController.Fact;
import fr.beffroi.audit.AuditReadings;
import fr.beffroi.audit.AuditReadings.Reading;
import fr.beffroi.kernel.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Who read what of a dossier is restricted or confidential, and what an expert was shown; for those
 * who may know what happens to the dossier elsewhere.
 */
@Component
class Readings {

    private static final List<String> ACTIONS =
            List.of(
                    "dossier.read",
                    "opinion.read-confidential",
                    "opinion.read-file",
                    "act.read",
                    "expert.read",
                    "expert.read-document");

    private static final String PIECES = "pieces/";

    private final AuditReadings journal;
    private final SupportingDocuments documents;
    private final Applications applications;
    private final Permissions permissions;
    private final MessageSource messages;
    private final Texts texts;

    Readings(
            AuditReadings journal,
            SupportingDocuments documents,
            Applications applications,
            Permissions permissions,
            MessageSource messages,
            Texts texts) {
        this.journal = journal;
        this.documents = documents;
        this.applications = applications;
        this.permissions = permissions;
        this.messages = messages;
        this.texts = texts;
    }

    boolean areFor(Application application) {
        return permissions.allows(ApplicationRights.KNOW_WAITS, applications.resource(application));
    }

    /** A page of them, the last one first. */
    List<Fact> page(Application application, @Nullable Long before, int most, Locale locale) {
        List<Reading> found =
                journal.of("application", application.id().toString(), ACTIONS, before, most);
        Map<String, String> names =
                documents.of(application.id()).stream()
                        .collect(
                                Collectors.toMap(
                                        file -> file.id().toString(),
                                        SupportingDocument::fileName));
        return found.stream().map(reading -> fact(reading, names, locale)).toList();
    }

    private Fact fact(Reading reading, Map<String, String> names, Locale locale) {
        var entry =
                new Entry(
                        reading.id(),
                        reading.action(),
                        reading.at(),
                        reading.actorKind(),
                        reading.actorName(),
                        reading.data());
        String title = word("timeline.reading." + reading.action(), reading.action(), locale);
        return new Fact(
                new Line(
                        texts.moment(reading.at(), locale),
                        title,
                        what(reading, names, locale),
                        true),
                entry);
    }

    /** The name of a file, else of a page; nothing where neither has one. */
    private @Nullable String what(Reading reading, Map<String, String> names, Locale locale) {
        String page = reading.data().path("page").asString("");
        if (page.startsWith(PIECES)) {
            String file = page.substring(PIECES.length()).split("/", 2)[0];
            return names.getOrDefault(file, word("dossier.tab.pieces", file, locale));
        }
        String tab = page.split("[/.]", 2)[0];
        return tab.isEmpty() ? null : messages.getMessage("dossier.tab." + tab, null, tab, locale);
    }

    private String word(String key, String otherwise, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(key, null, otherwise, locale));
    }
}
