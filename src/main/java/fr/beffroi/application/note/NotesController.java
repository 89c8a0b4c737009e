package fr.beffroi.application.note;

import fr.beffroi.account.Permissions;
import fr.beffroi.account.Requires;
import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.DossierFrame;
import fr.beffroi.application.DossierFrames;
import fr.beffroi.application.dossier.OwnServices.Service;
import fr.beffroi.application.label.Labels;
import fr.beffroi.authority.Authorities;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import fr.beffroi.worklist.TaskLabel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The notes of a dossier. */
@Controller
@RequestMapping("/dossiers/{id}/notes")
class NotesController {

    private static final int ON_A_PAGE = 50;

    private final Notes notes;
    private final NoteRows rows;
    private final NoteDrafts drafts;
    private final DossierFrames frames;
    private final Applications applications;
    private final Permissions permissions;
    private final Authorities authorities;
    private final Texts texts;
    private final CurrentActor actor;
    private final Labels labels;

    NotesController(
            Notes notes,
            NoteRows rows,
            NoteDrafts drafts,
            DossierFrames frames,
            Applications applications,
            Permissions permissions,
            Authorities authorities,
            Texts texts,
            CurrentActor actor,
            Labels labels) {
        this.notes = notes;
        this.rows = rows;
        this.drafts = drafts;
        this.frames = frames;
        this.applications = applications;
        this.permissions = permissions;
        this.authorities = authorities;
        this.texts = texts;
        this.actor = actor;
        this.labels = labels;
    }

    /** A note with the name of its service, and whether its reader may change it. */
    record Shown(Note note, String service, boolean own) {}

    /** A service in whose name the person may write. */
    record Choice(String value, String label) {}

    /**
     * @param avant the last note of the page before
     */
    @GetMapping
    @Requires("notes.read")
    String show(
            @PathVariable ApplicationId id,
            @RequestParam(required = false) @Nullable UUID avant,
            Model model) {
        Application application = notes.submitted(id, NoteRights.READ);
        var reader = notes.reader(application);
        List<Note> found = rows.of(id, reader, avant, ON_A_PAGE + 1);
        List<Note> page = found.stream().limit(ON_A_PAGE).toList();
        Map<String, String> names = authorities.serviceNames();
        model.addAttribute("notes", page.stream().map(note -> shown(note, names)).toList());
        model.addAttribute("older", found.size() > ON_A_PAGE ? page.getLast().id() : null);
        boolean mayWrite = permissions.allows(NoteRights.WRITE, applications.resource(application));
        model.addAttribute("mayWrite", mayWrite);
        if (mayWrite && !model.containsAttribute("typed")) {
            model.addAttribute("typed", drafts.of(id, actor.get().requirePerson()).orElse(""));
        }
        model.addAttribute(
                "services",
                reader.services().stream()
                        .map(s -> new Choice(s.key(), names.getOrDefault(s.key(), s.code())))
                        .toList());
        model.addAttribute("page", UUID.randomUUID());
        model.addAttribute("longest", Notes.LONGEST);
        DossierFrame frame = frames.of(application);
        model.addAttribute("dossier", frame);
        model.addAttribute("offered", labels.offered(application));
        model.addAttribute("stuck", frame.labels().stream().map(TaskLabel::id).toList());
        return "application/note/notes";
    }

    @PostMapping
    @Requires("notes.write")
    String write(
            @PathVariable ApplicationId id,
            @RequestParam MultiValueMap<String, String> posted,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        TypedNote typed = TypedNote.of(posted);
        return switch (notes.write(id, typed)) {
            case Outcome.Done<UUID> _ -> done(id, "notes.done", redirect);
            case Outcome.Refused<UUID>(Refusal refusal) -> {
                keep(id, typed);
                refuse(refusal, typed, response, model);
                yield show(id, null, model);
            }
        };
    }

    /** Keeps what is being typed. */
    @PostMapping("/brouillon")
    @Requires("notes.write")
    ResponseEntity<Void> keep(
            @PathVariable ApplicationId id, @RequestParam MultiValueMap<String, String> posted) {
        notes.submitted(id, NoteRights.WRITE);
        keep(id, TypedNote.of(posted));
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/{note}")
    @Requires("notes.write")
    String edit(@PathVariable ApplicationId id, @PathVariable UUID note, Model model) {
        Application application = notes.submitted(id, NoteRights.WRITE);
        model.addAttribute("note", notes.own(application, note));
        model.addAttribute("longest", Notes.LONGEST);
        model.addAttribute("dossier", frames.of(application));
        return "application/note/edit";
    }

    @PostMapping("/{note}")
    @Requires("notes.write")
    String change(
            @PathVariable ApplicationId id,
            @PathVariable UUID note,
            @RequestParam MultiValueMap<String, String> posted,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        TypedNote typed = TypedNote.of(posted);
        return switch (notes.change(id, note, typed)) {
            case Outcome.Done<UUID> _ -> done(id, "notes.changed.done", redirect);
            case Outcome.Refused<UUID>(Refusal refusal) -> {
                refuse(refusal, typed, response, model);
                yield edit(id, note, model);
            }
        };
    }

    @PostMapping("/{note}/suppression")
    @Requires("notes.write")
    String delete(
            @PathVariable ApplicationId id,
            @PathVariable UUID note,
            @RequestParam(defaultValue = "0") int version,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        return switch (notes.delete(id, note, version)) {
            case Outcome.Done<UUID> _ -> done(id, "notes.deleted.done", redirect);
            case Outcome.Refused<UUID>(Refusal refusal) -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute("error", texts.of(refusal));
                yield edit(id, note, model);
            }
        };
    }

    private void refuse(
            Refusal refusal, TypedNote typed, HttpServletResponse response, Model model) {
        response.setStatus(
                refusal.messageKey().equals("notes.error.changed")
                        ? HttpServletResponse.SC_CONFLICT
                        : HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("error", texts.of(refusal));
        model.addAttribute("typed", typed.body());
        model.addAttribute("typedShared", typed.shared());
    }

    private void keep(ApplicationId id, TypedNote typed) {
        String body = typed.body();
        drafts.keep(
                id,
                actor.get().requirePerson(),
                typed.page(),
                body.substring(0, Math.min(body.length(), Notes.LONGEST * 2)));
    }

    private Shown shown(Note note, Map<String, String> names) {
        Service service = note.service();
        return new Shown(
                note, names.getOrDefault(service.key(), service.code()), notes.isOwn(note));
    }

    private static String done(ApplicationId id, String key, RedirectAttributes redirect) {
        redirect.addFlashAttribute("noticeKey", key);
        return "redirect:/dossiers/" + id + "/notes";
    }
}
