package fr.beffroi.application.intake;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.SupportingDocuments;
import fr.beffroi.call.Calls;
import fr.beffroi.deadline.ClockKind;
import fr.beffroi.deadline.ClockStart;
import fr.beffroi.deadline.LegalClocks;
import fr.beffroi.deadline.LegalTerm;
import fr.beffroi.deadline.NewClock;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.process.Decisions;
import fr.beffroi.process.ProcessBean;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;

/** Starts the legal clocks of an application that has just come in. */
@ProcessBean("intakeClocks")
public class IntakeClocks {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Applications applications;
    private final SupportingDocuments documents;
    private final Calls calls;
    private final Decisions decisions;
    private final LegalClocks clocks;
    private final Clock clock;

    IntakeClocks(
            Applications applications,
            SupportingDocuments documents,
            Calls calls,
            Decisions decisions,
            LegalClocks clocks,
            Clock clock) {
        this.applications = applications;
        this.documents = documents;
        this.calls = calls;
        this.decisions = decisions;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * Starts the clocks of an application: receipt, completeness where its period has an effect,
     * and silence.
     *
     * @param completenessPeriod ISO-8601, such as {@code P3M}, counted from the receipt
     * @param completenessEffect {@code DEEMED_COMPLETE} (CGCT R2334-23), {@code DEEMED_ADMISSIBLE}
     *     (décret 2018-514 art. 4), {@code ESCALATE}, or {@code NONE}: no clock then runs
     */
    @Transactional
    public void arm(
            String applicationId,
            String silencePeriod,
            String silenceEffect,
            String completenessPeriod,
            String completenessEffect) {
        arm(applicationId, silencePeriod, silenceEffect);
        if (!completenessEffect.equals("NONE")) {
            Application application = applications.get(ApplicationId.of(applicationId));
            clocks.start(
                    new NewClock(
                            application.id(),
                            application.id().value(),
                            ClockKind.COMPLETENESS,
                            receivedOn(application),
                            ClockStart.RECEIPT,
                            completenessPeriod,
                            completenessEffect,
                            "ES_completeness_timer",
                            application.id().toString()));
        }
    }

    /**
     * Starts the clock of the receipt, and that of silence for each funding request (CRPA L231-4).
     * Both begin on the day of reception: where the law counts silence from the acknowledgement
     * (décret 2018-514 art. 7) it is the same day, since the acknowledgement is immediate, and
     * moves if it leaves later; but for a paper, which was received before it was entered.
     *
     * <p>Armed late, a clock counts from the acknowledgement that left; requests that are over have
     * none, nor has a receipt that was issued.
     *
     * <p>The drawn table answers for the authority that runs the call; another funder has its own
     * law, and the same table is read for it.
     *
     * @param silencePeriod ISO-8601, such as {@code P2M}
     * @param silenceEffect such as {@code REJECT}; {@code NONE} where nothing is to be decided: no
     *     clock of silence then runs
     */
    @Transactional
    public void arm(String applicationId, String silencePeriod, String silenceEffect) {
        ApplicationId id = ApplicationId.of(applicationId);
        Application application = applications.lock(id);
        Optional<LocalDate> acknowledgedOn = acknowledgedOn(id);
        if (acknowledgedOn.isEmpty()) {
            clocks.start(receiptClock(application));
        }
        for (FundingRequest request : application.requests()) {
            Silence silence =
                    request.authority().equals(application.authority()) && !application.isPaper()
                            ? Silence.drawn(silencePeriod, silenceEffect)
                            : silenceOf(application, request);
            if (!request.state().isFinal() && !silence.effect().equals("NONE")) {
                LocalDate from = startOf(silence, application, acknowledgedOn);
                clocks.start(silenceClock(id, request, silence, from));
            }
        }
    }

    private record Silence(String period, String effect, ClockStart startsFrom) {

        /** As the process answered it, which does not say from what the period is counted. */
        static Silence drawn(String period, String effect) {
            boolean investment = period.equals(LegalTerm.INVESTMENT_SILENCE.period());
            ClockStart start = investment ? ClockStart.ACKNOWLEDGEMENT : ClockStart.RECEIPT;
            return new Silence(period, effect, start);
        }
    }

    /** When the receipt left, if it has: this clock is then armed late. */
    private Optional<LocalDate> acknowledgedOn(ApplicationId id) {
        return documents.of(id).stream()
                .filter(document -> document.code().equals(Receipts.KIND))
                .map(receipt -> LocalDate.ofInstant(receipt.addedAt(), PARIS))
                .min(Comparator.naturalOrder());
    }

    private LocalDate startOf(
            Silence silence, Application application, Optional<LocalDate> acknowledgedOn) {
        return switch (silence.startsFrom()) {
            case ACKNOWLEDGEMENT ->
                    acknowledgedOn.orElseGet(() ->
                            application.isPaper() ? LocalDate.now(clock) : receivedOn(application));
            default -> receivedOn(application);
        };
    }

    private static LocalDate receivedOn(Application application) {
        return LocalDate.ofInstant(application.requireSubmittedAt(), PARIS);
    }

    private static NewClock receiptClock(Application application) {
        return new NewClock(
                application.id(),
                application.id().value(),
                ClockKind.RECEIPT,
                receivedOn(application),
                ClockStart.RECEIPT,
                LegalTerm.REGISTRATION_RECEIPT.period(),
                "NONE",
                "ES_late_receipt_timer",
                application.id().toString());
    }

    private Silence silenceOf(Application application, FundingRequest request) {
        Map<String, Object> found =
                decisions
                        .evaluate(
                                "effet-silence",
                                application.ruleSet(),
                                Map.of(
                                        "scheme", application.scheme(),
                                        "authority", request.authority(),
                                        "programme", request.programme(application),
                                        "department", application.department(),
                                        "grantNature", calls.get(application.call()).grantNature()))
                        .getFirst();
        boolean fromAcknowledgement = "ARE".equals(found.get("silenceStart"));
        return new Silence(
                String.valueOf(found.get("silencePeriod")),
                String.valueOf(found.get("silenceEffect")),
                fromAcknowledgement ? ClockStart.ACKNOWLEDGEMENT : ClockStart.RECEIPT);
    }

    private static NewClock silenceClock(
            ApplicationId id, FundingRequest request, Silence silence, LocalDate from) {
        return new NewClock(
                id,
                request.id().value(),
                ClockKind.SILENCE,
                from,
                silence.startsFrom(),
                silence.period(),
                silence.effect(),
                "ES_silence_timer",
                id.toString());
    }
}
