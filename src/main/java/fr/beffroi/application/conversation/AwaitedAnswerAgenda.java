package fr.beffroi.application.conversation;

import fr.beffroi.application.ApplicantAgenda;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.messaging.AwaitedAnswers;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** The answers that services wait for, until they are given. */
@Component
class AwaitedAnswerAgenda implements ApplicantAgenda {

    private final AwaitedAnswers awaited;

    AwaitedAnswerAgenda(AwaitedAnswers awaited) {
        this.awaited = awaited;
    }

    @Override
    public List<Item> of(Collection<ApplicationId> dossiers) {
        return awaited.among(dossiers).stream()
                .map(dossier ->
                        new Item(
                                dossier,
                                "answer",
                                null,
                                true,
                                "/demandes/" + dossier + "/messages",
                                List.of()))
                .toList();
    }
}
