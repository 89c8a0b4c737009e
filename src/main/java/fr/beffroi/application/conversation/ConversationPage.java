package fr.beffroi.application.conversation;

import fr.beffroi.application.Application;
import fr.beffroi.document.ChosenFile;
import fr.beffroi.document.DownloadResponse;
import fr.beffroi.document.ScanState;
import fr.beffroi.document.Vault;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import fr.beffroi.messaging.AwaitedAnswers;
import fr.beffroi.messaging.Conversations;
import fr.beffroi.messaging.DossierMessage;
import fr.beffroi.messaging.Messages;
import fr.beffroi.messaging.Side;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.WebUtils;

/** What the page of the applicant and that of the service have in common. */
@Component
class ConversationPage {

    private final Conversations conversations;
    private final SendMessage sending;
    private final MessageFiles attached;
    private final Texts texts;
    private final CurrentActor actor;
    private final Vault vault;
    private final AwaitedAnswers awaited;
    private final Messages mails;

    ConversationPage(
            Conversations conversations,
            SendMessage sending,
            MessageFiles attached,
            Texts texts,
            CurrentActor actor,
            Vault vault,
            AwaitedAnswers awaited,
            Messages mails) {
        this.conversations = conversations;
        this.sending = sending;
        this.attached = attached;
        this.texts = texts;
        this.actor = actor;
        this.vault = vault;
        this.awaited = awaited;
        this.mails = mails;
    }

    /**
     * Shows the messages; who may answer has seen them from now on.
     *
     * @param typed what to begin the text area with; null for the draft of the person
     */
    void show(
            Application application,
            Side side,
            boolean mayWrite,
            @Nullable String typed,
            Model model) {
        ApplicationId id = application.id();
        List<DossierMessage> messages = conversations.of(id);
        model.addAttribute("messages", messages);
        model.addAttribute("scans", scans(messages));
        model.addAttribute("awaited", awaited.of(id).orElse(null));
        if (side == Side.SERVICE) {
            model.addAttribute("unsent", mails.unsent(id));
        }
        model.addAttribute("side", side);
        model.addAttribute("mayWrite", mayWrite);
        model.addAttribute("page", UUID.randomUUID());
        model.addAttribute("longest", SendMessage.LONGEST);
        if (mayWrite) {
            model.addAttribute(
                    "typed",
                    typed == null
                            ? conversations.draft(id, actor.get().requirePerson()).orElse("")
                            : typed);
            if (messages.stream().anyMatch(m -> m.side() != side && m.seenAt() == null)) {
                sending.read(id, side);
            }
        }
    }

    private Map<DocumentId, ScanState> scans(List<DossierMessage> messages) {
        List<DocumentId> files =
                messages.stream()
                        .flatMap(message -> message.files().stream())
                        .map(DossierMessage.File::document)
                        .toList();
        return files.isEmpty() ? Map.of() : vault.scans(files);
    }

    /** Sends what was posted; what is refused is kept as a draft, and said. */
    boolean send(
            ApplicationId id,
            Side side,
            MultiValueMap<String, String> posted,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        sending.submitted(id, SendMessage.rightOf(side));
        TypedMessage typed = TypedMessage.of(posted, chosen(request));
        Outcome<ApplicationId> outcome =
                switch (attached.keep(typed.file())) {
                    case Outcome.Done<List<DossierMessage.File>>(var files) ->
                            sending.send(id, side, typed, files);
                    case Outcome.Refused<List<DossierMessage.File>>(Refusal refusal) ->
                            new Outcome.Refused<>(refusal);
                };
        return switch (outcome) {
            case Outcome.Done<ApplicationId> _ -> {
                redirect.addFlashAttribute("noticeKey", "messages.done");
                yield true;
            }
            case Outcome.Refused<ApplicationId>(Refusal refusal) -> {
                keep(id, typed);
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
                model.addAttribute("error", texts.of(refusal));
                model.addAttribute("retyped", typed.body());
                yield false;
            }
        };
    }

    void keep(ApplicationId id, TypedMessage typed) {
        String body = typed.body();
        conversations.keepDraft(
                id,
                actor.get().requirePerson(),
                typed.page(),
                body.substring(0, Math.min(body.length(), SendMessage.LONGEST * 2)));
    }

    /** A file of a message of that dossier, to save. */
    ResponseEntity<Resource> file(ApplicationId id, DocumentId document) {
        var file =
                conversations
                        .file(id, document)
                        .orElseThrow(() -> new NotFound("File " + document));
        return DownloadResponse.save(vault.get(file.document()), vault);
    }

    private static @Nullable ChosenFile chosen(HttpServletRequest request) {
        MultipartRequest parts = WebUtils.getNativeRequest(request, MultipartRequest.class);
        return parts == null ? null : ChosenFile.of(parts.getFile("file")).orElse(null);
    }
}
