package fr.beffroi.review.documents;

import fr.beffroi.application.Application;
import fr.beffroi.call.Calls;
import fr.beffroi.deadline.LegalPeriod;
import fr.beffroi.review.documents.DocumentRequest.Item;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks once more for the documents that did not come. */
@Component
class NewPeriod {

    private final AskForDocuments ask;
    private final DocumentRequestRows requests;
    private final DocumentRequestLetters letters;
    private final Calls calls;
    private final Clock clock;

    NewPeriod(
            AskForDocuments ask,
            DocumentRequestRows requests,
            DocumentRequestLetters letters,
            Calls calls,
            Clock clock) {
        this.ask = ask;
        this.requests = requests;
        this.letters = letters;
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * The same request once more, with the answers that were kept and not sent, and its own letter:
     * the process does not send it.
     */
    void give(Application application, DocumentRequest expired, LocalDate limitOn) {
        List<AskedDocument> asked =
                expired.items().stream()
                        .map(item ->
                                new AskedDocument(
                                        item.code(),
                                        item.label(),
                                        item.reason(),
                                        item.indispensable()))
                        .toList();
        DocumentRequest request =
                ask.ask(
                        application,
                        expired.fundingRequest(),
                        asked,
                        expired.fields(),
                        limitOn,
                        expired.message());
        for (Item item : expired.items()) {
            if (item.isAnswered()) {
                requests.answer(
                        request.id(),
                        item.code(),
                        item.explanation(),
                        item.document(),
                        item.documentName());
            }
        }
        letters.send(application, request);
    }

    LocalDate proposedLimit(Application application) {
        String period = calls.get(application.call()).documentsPeriod();
        return LegalPeriod.of(period).lastDayFrom(LocalDate.now(clock));
    }
}
