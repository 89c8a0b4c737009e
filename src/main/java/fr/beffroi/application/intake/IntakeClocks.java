package fr.beffroi.application.intake;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.FundingRequest;
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
import java.util.Map;
import org.springframework.transaction.annotation.Transactional;

/** Starts the legal clocks of an application that has just come in. */
@ProcessBean("intakeClocks")
public class IntakeClocks {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Applications applications;
    private final Calls calls;
    private final Decisions decisions;
    private final LegalClocks clocks;
    private final Clock clock;

    IntakeClocks(
            Applications applications,
            Calls calls,
            Decisions decisions,
            LegalClocks clocks,
            Clock clock) {
        this.applications = applications;
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
                            LocalDate.ofInstant(application.requireSubmittedAt(), PARIS),
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
        LocalDate receivedOn = LocalDate.ofInstant(application.requireSubmittedAt(), PARIS);
        clocks.start(
                new NewClock(
                        id,
                        id.value(),
                        ClockKind.RECEIPT,
                        receivedOn,
                        ClockStart.RECEIPT,
                        LegalTerm.REGISTRATION_RECEIPT.period(),
                        "NONE",
                        "ES_late_receipt_timer",
                        id.toString()));
        for (FundingRequest request : application.requests()) {
            Silence silence =
                    request.authority().equals(application.authority()) && !application.isPaper()
                            ? Silence.drawn(silencePeriod, silenceEffect, receivedOn)
                            : silenceOf(application, request);
            if (!silence.effect().equals("NONE")) {
                clocks.start(silenceClock(id, request, silence));
            }
        }
    }

    private record Silence(String period, String effect, ClockStart startsFrom, LocalDate from) {

        /** As the process answered it, which does not say from what the period is counted. */
        static Silence drawn(String period, String effect, LocalDate from) {
            boolean investment = period.equals(LegalTerm.INVESTMENT_SILENCE.period());
            ClockStart start = investment ? ClockStart.ACKNOWLEDGEMENT : ClockStart.RECEIPT;
            return new Silence(period, effect, start, from);
        }
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
                fromAcknowledgement ? ClockStart.ACKNOWLEDGEMENT : ClockStart.RECEIPT,
                fromAcknowledgement && application.isPaper()
                        ? LocalDate.now(clock)
                        : LocalDate.ofInstant(application.requireSubmittedAt(), PARIS));
    }

    private static NewClock silenceClock(
            ApplicationId id, FundingRequest request, Silence silence) {
        return new NewClock(
                id,
                request.id().value(),
                ClockKind.SILENCE,
                silence.from(),
                silence.startsFrom(),
                silence.period(),
                silence.effect(),
                "ES_silence_timer",
                id.toString());
    }
}
