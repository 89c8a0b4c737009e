package fr.beffroi.call.campaign;

import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.CallPress;
import fr.beffroi.call.CallPress.Source;
import fr.beffroi.call.CallReach;
import fr.beffroi.call.CallRights;
import fr.beffroi.call.Calls;
import fr.beffroi.call.course.CallProcess;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Begins calls, from nothing or from a call that was published before. */
@Service
public class NewPreparations {

    private final PreparationRows rows;
    private final PartRows parts;
    private final CallContent contents;
    private final FormFiles files;
    private final Calls calls;
    private final CallPress press;
    private final CallReach reach;
    private final CallProcess process;
    private final AuditJournal journal;
    private final CurrentActor actor;
    private final Clock clock;

    NewPreparations(
            PreparationRows rows,
            PartRows parts,
            CallContent contents,
            FormFiles files,
            Calls calls,
            CallPress press,
            CallReach reach,
            CallProcess process,
            AuditJournal journal,
            CurrentActor actor,
            Clock clock) {
        this.rows = rows;
        this.parts = parts;
        this.contents = contents;
        this.files = files;
        this.calls = calls;
        this.press = press;
        this.reach = reach;
        this.process = process;
        this.journal = journal;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * An empty call.
     *
     * @param territory code of the territory in the rights of people, such as {@code 62}
     * @throws NotFound if the person prepares no calls there
     */
    @Transactional
    public CallId blank(String authority, String scheme, String territory) {
        if (!reach.allows(CallRights.PREPARE, authority, scheme, territory)) {
            throw new NotFound("Calls of " + authority + " for " + scheme);
        }
        int year = LocalDate.now(clock).getYear() + 1;
        String code =
                free(
                        scheme.toLowerCase(Locale.ROOT).replace('_', '-')
                                + '-'
                                + year
                                + '-'
                                + territory);
        return insert(code, "", authority, scheme, territory, null, Map.of());
    }

    /**
     * The same call one year later: dates, year and title are moved on, the rest is kept.
     *
     * @throws NotFound if there is no such call within the person's reach
     */
    @Transactional
    public CallId copy(String code) {
        CallForProjects from =
                calls.findByCode(code).orElseThrow(() -> new NotFound("Call " + code));
        reach.require(CallRights.PREPARE, from);
        Source source = press.source(from.id()).orElseThrow();
        Map<Part, Map<String, String>> typed = new EnumMap<>(contents.typed(source.content()));
        NextYear.move(typed, from.year());
        if (!source.schema().isNull()) {
            typed.put(
                    Part.FORM,
                    Map.of(
                            FormFiles.SCHEMA, files.write(source.schema()),
                            FormFiles.LAYOUT, files.write(source.layout())));
        }
        String title = typed.getOrDefault(Part.OBJECT, Map.of()).getOrDefault("title", "");
        return insert(
                free(NextYear.move(code, from.year())),
                title,
                from.authority(),
                from.scheme(),
                from.department(),
                source,
                typed);
    }

    private CallId insert(
            String code,
            String title,
            String authority,
            String scheme,
            String territory,
            @Nullable Source source,
            Map<Part, Map<String, String>> typed) {
        CallId id = CallId.next();
        PersonId person = actor.get().requirePerson();
        Instant now = clock.instant();
        JsonNode base = source == null ? JsonNodeFactory.instance.objectNode() : source.content();
        rows.insert(
                new Preparation(
                        id,
                        code,
                        title,
                        authority,
                        scheme,
                        territory,
                        Preparation.State.DRAFT,
                        1,
                        base,
                        source == null ? null : source.code(),
                        person,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        Map.of()),
                now);
        typed.forEach((part, own) -> parts.save(id, part, 1, own, now, person));
        process.prepare(id, authority, scheme, territory);
        journal.record(
                AuditEntry.of("call.draft", "call", id).changing(null, Map.of("code", code)));
        return id;
    }

    /** The first free address that begins so. */
    private String free(String wanted) {
        String code = wanted;
        for (int next = 2; rows.isTaken(code) || calls.findByCode(code).isPresent(); next++) {
            code = wanted + '-' + next;
        }
        return code;
    }
}
