package fr.beffroi.review.documents;

import fr.beffroi.application.Application;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A request for documents, for corrections of the form, or for both.
 *
 * @param fundingRequest the one that the service asks about during its review; absent when the
 *     whole dossier is asked about, at its intake
 * @param round from 1, over all requests of the dossier
 * @param limitOn last day to answer, later than first said if more time was given
 * @param letter the letter sent, once it is
 * @param late whether the answer came after the last day
 * @param extension the time given in addition, if any was
 */
public record DocumentRequest(
        UUID id,
        ApplicationId application,
        @Nullable FundingRequestId fundingRequest,
        int round,
        PersonId askedBy,
        LocalDate sentOn,
        LocalDate limitOn,
        String message,
        State state,
        @Nullable DocumentId letter,
        @Nullable Instant answeredAt,
        boolean late,
        List<Item> items,
        List<AskedField> fields,
        @Nullable Extension extension) {

    /** In events, stands for the answers of the form among the codes of documents. */
    static final String FORM_CODE = "FORMULAIRE";

    /** Where a request stands. */
    public enum State {
        /** Awaited, in time. */
        OPEN,
        /** The last day has passed without an answer; one is still accepted. */
        EXPIRED,
        ANSWERED,
        /** Nothing is awaited any more: the service went on without the answer. */
        CLOSED
    }

    /**
     * A document asked for, and the answer.
     *
     * @param explanation given instead of a file
     */
    public record Item(
            String code,
            String label,
            String reason,
            boolean indispensable,
            @Nullable String explanation,
            @Nullable DocumentId document,
            @Nullable String documentName) {

        public boolean isAnswered() {
            return explanation != null || document != null;
        }
    }

    /** Whether the applicant may still answer: nothing was decided, nor withdrawn, meanwhile. */
    public boolean isAnswerable(Application dossier) {
        return isAwaited()
                && dossier.requests().stream()
                        .filter(this::concerns)
                        .anyMatch(one -> !one.state().isFinal());
    }

    /** Whether an answer is still expected. */
    boolean isAwaited() {
        return state == State.OPEN || state == State.EXPIRED;
    }

    /** Whether this request is about that funding request, alone or with the others. */
    boolean concerns(FundingRequest one) {
        return fundingRequest == null || fundingRequest.equals(one.id());
    }

    /** The same with what is kept beside it. */
    DocumentRequest with(
            List<Item> documents, List<AskedField> corrections, @Nullable Extension longer) {
        return new DocumentRequest(
                id,
                application,
                fundingRequest,
                round,
                askedBy,
                sentOn,
                limitOn,
                message,
                state,
                letter,
                answeredAt,
                late,
                documents,
                corrections,
                longer);
    }

    /** Whether what it is about stands still for it. */
    boolean isHolding(Application dossier) {
        return dossier.requests().stream()
                .filter(this::concerns)
                .anyMatch(one -> one.state() == FundingRequestState.INCOMPLETE);
    }

    /** Code of the authority that asks: the one in charge of the dossier at its intake. */
    String authority(Application dossier) {
        return dossier.requests().stream()
                .filter(one -> one.id().equals(fundingRequest))
                .map(FundingRequest::authority)
                .findFirst()
                .orElse(dossier.authority());
    }

    /** The process that waits for the answer. */
    String processKey() {
        return fundingRequest == null ? application.toString() : fundingRequest.toString();
    }

    /**
     * Whether every indispensable document and every field has an answer, and at least one thing
     * has.
     */
    public boolean isReadyToSend() {
        boolean something =
                items.stream().anyMatch(Item::isAnswered)
                        || fields.stream().anyMatch(AskedField::isAnswered);
        return something
                && items.stream().allMatch(item -> item.isAnswered() || !item.indispensable())
                && fields.stream().allMatch(AskedField::isAnswered);
    }

    /** How many things have an answer. */
    public long answers() {
        return items.stream().filter(Item::isAnswered).count()
                + fields.stream().filter(AskedField::isAnswered).count();
    }

    /** How many things are asked for. */
    public int size() {
        return items.size() + fields.size();
    }

    /** The answers that become others, by field. */
    Map<String, JsonNode> changes() {
        return fields.stream()
                .filter(AskedField::isChanged)
                .collect(Collectors.toMap(AskedField::field, AskedField::after));
    }

    List<Item> unanswered() {
        return items.stream().filter(item -> !item.isAnswered()).toList();
    }

    /** Codes of all that is asked for, as events say them. */
    List<String> codes() {
        return codes(items, !fields.isEmpty());
    }

    /** Codes of what was answered. */
    List<String> answeredCodes() {
        return codes(
                items.stream().filter(Item::isAnswered).toList(),
                fields.stream().anyMatch(AskedField::isAnswered));
    }

    /** Codes of what was not. */
    List<String> missingCodes() {
        return codes(unanswered(), fields.stream().anyMatch(field -> !field.isAnswered()));
    }

    /** Names of the fields to correct. */
    List<String> fieldNames() {
        return fields.stream().map(AskedField::field).toList();
    }

    private static List<String> codes(List<Item> items, boolean form) {
        Stream<String> documents = items.stream().map(Item::code);
        return (form ? Stream.concat(documents, Stream.of(FORM_CODE)) : documents).toList();
    }
}
