package fr.beffroi.committee.session;

import fr.beffroi.application.Application;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.authority.Authorities;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Texts;
import fr.beffroi.messaging.Messages;
import fr.beffroi.messaging.OutgoingMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** E-mails about sessions: to those who sit, and to the secretariat. */
@Component
class SecretariatMail {

    private final Authorities authorities;
    private final Messages messages;
    private final Texts texts;
    private final String publicUrl;

    SecretariatMail(
            Authorities authorities,
            Messages messages,
            Texts texts,
            @Value("${beffroi.public-url}") String publicUrl) {
        this.authorities = authorities;
        this.messages = messages;
        this.texts = texts;
        this.publicUrl = publicUrl;
    }

    /** Convenes one member, in French; the agenda is behind the link, never in the mail. */
    void convene(CommitteeSession session, Seat seat, int items) {
        send(
                null,
                seat.email(),
                "committee/mail/convocation",
                List.of(session.reference()),
                Map.of(
                        "heading", session.title(),
                        "written", session.written(),
                        "day", session.heldOn(),
                        "at", session.heldAt().toString().replace(':', 'h'),
                        "place", session.place(),
                        "video", session.link(),
                        "items", items,
                        "substitute", seat.substituteOf() != null,
                        "link", publicUrl + "/commissions/" + session.id()));
    }

    /** Tells those who were convened that the session is not held. */
    void cancelled(CommitteeSession session, Seat seat, String reason) {
        send(
                null,
                seat.email(),
                "committee/mail/cancelled",
                List.of(session.reference()),
                Map.of(
                        "heading",
                        session.title(),
                        "day",
                        session.heldOn(),
                        "reason",
                        reason,
                        "link",
                        publicUrl + "/commissions/" + session.id()));
    }

    /** Tells the service that keeps the committee that a request waits for an agenda. */
    void late(Application dossier, FundingRequest request) {
        authorities
                .holding(
                        "COMMISSION_SECRETARIAT",
                        request.authority(),
                        dossier.scheme(),
                        dossier.department())
                .ifPresent(service ->
                        send(
                                dossier.id(),
                                service.email(),
                                "committee/mail/late",
                                List.of(dossier.requireNumber()),
                                Map.of("link", publicUrl + "/commissions")));
    }

    private void send(
            @Nullable ApplicationId dossier,
            String to,
            String template,
            List<String> subject,
            Map<String, Object> model) {
        var all = new HashMap<>(model);
        all.put("texts", texts);
        all.put("reference", subject.getFirst());
        all.put(OutgoingMessage.SUBJECT_ARGUMENTS, subject);
        messages.send(
                new OutgoingMessage(
                        dossier, to, template, Locale.FRENCH.getLanguage(), all, List.of()));
    }
}
