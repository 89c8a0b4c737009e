package fr.beffroi.application.draft;

import fr.beffroi.account.People;
import fr.beffroi.account.Person;
import fr.beffroi.application.draft.DraftPeople.Holder;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.CallNotice;
import fr.beffroi.call.CallStanding.Cancellation;
import fr.beffroi.call.CallStanding.Extension;
import fr.beffroi.call.Calls;
import fr.beffroi.call.DraftHolders;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Texts;
import fr.beffroi.messaging.Messages;
import fr.beffroi.messaging.OutgoingMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes to those who have a draft when the call is extended, cancelled or changes its form. */
@Component
class NewsForDrafts implements DraftHolders {

    private final DraftPeople drafts;
    private final Calls calls;
    private final People people;
    private final Messages messages;
    private final Texts texts;
    private final String publicUrl;

    NewsForDrafts(
            DraftPeople drafts,
            Calls calls,
            People people,
            Messages messages,
            Texts texts,
            @Value("${beffroi.public-url}") String publicUrl) {
        this.drafts = drafts;
        this.calls = calls;
        this.people = people;
        this.messages = messages;
        this.texts = texts;
        this.publicUrl = publicUrl;
    }

    @Override
    public Optional<UUID> tell(CallNotice notice, @Nullable UUID after, int most) {
        CallForProjects call = calls.get(notice.call());
        List<Holder> next =
                drafts.after(call.id(), after, most, notice.kind() == CallNotice.Kind.CANCELLED);
        Map<PersonId, Optional<Person>> known = new HashMap<>();
        for (Holder holder : next) {
            known.computeIfAbsent(holder.person(), people::find)
                    .ifPresent(
                            person -> messages.send(message(notice.kind(), call, holder, person)));
        }
        return next.isEmpty() ? Optional.empty() : Optional.of(next.getLast().draft().value());
    }

    @Override
    public Concerned concerned(CallId call) {
        return drafts.count(call);
    }

    private OutgoingMessage message(
            CallNotice.Kind kind, CallForProjects call, Holder holder, Person person) {
        Locale locale = Locale.forLanguageTag(person.locale());
        var model = new HashMap<String, Object>();
        model.put("call", call.title());
        model.put("title", holder.title());
        model.put("organisation", holder.organisation());
        model.put("closes", texts.moment(call.closesAt(), locale));
        model.put("address", publicUrl + "/demandes/" + holder.draft());
        Extension extension = call.standing().extension();
        Cancellation cancellation = call.standing().cancellation();
        model.put(
                "former", extension == null ? "" : texts.moment(extension.formerClosing(), locale));
        model.put("reason", reason(extension, cancellation));
        if (holder.number() != null) {
            model.put("number", holder.number());
            model.put(OutgoingMessage.SUBJECT_ARGUMENTS, List.of(holder.number()));
        }
        return new OutgoingMessage(
                holder.draft(),
                person.email(),
                "application/mail/"
                        + (holder.number() == null ? template(kind) : "call-cancelled-submitted"),
                person.locale(),
                model,
                List.of());
    }

    private static String reason(
            @Nullable Extension extension, @Nullable Cancellation cancellation) {
        if (cancellation != null) {
            return cancellation.reason();
        }
        return extension == null ? "" : extension.reason();
    }

    private static String template(CallNotice.Kind kind) {
        return switch (kind) {
            case EXTENDED -> "call-extended";
            case CANCELLED -> "call-cancelled";
            case FORM_CHANGED -> "call-form-changed";
            case CLOSING_SOON -> "call-closing";
        };
    }
}
