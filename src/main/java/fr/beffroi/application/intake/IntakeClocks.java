package fr.beffroi.application.intake;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.deadline.ClockKind;
import fr.beffroi.deadline.LegalClocks;
import fr.beffroi.deadline.NewClock;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.process.ProcessBean;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.transaction.annotation.Transactional;

/** Starts the legal clocks of an application that has just come in. */
@ProcessBean("intakeClocks")
public class IntakeClocks {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** One working day for the registration receipt (CRPA R112-11-2). */
    private static final String RECEIPT_PERIOD = "P1BD";

    private final Applications applications;
    private final LegalClocks clocks;

    IntakeClocks(Applications applications, LegalClocks clocks) {
        this.applications = applications;
        this.clocks = clocks;
    }

    /**
     * Starts the clock of the receipt, and that of silence for each funding request (CRPA L231-4).
     * Both begin on the day of reception: where the law counts silence from the acknowledgement
     * (décret 2018-514 art. 7) it is the same day, since the acknowledgement is immediate.
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
                        RECEIPT_PERIOD,
                        "NONE",
                        null,
                        null));
        if (silenceEffect.equals("NONE")) {
            return;
        }
        for (FundingRequest request : application.requests()) {
            clocks.start(
                    new NewClock(
                            id,
                            request.id().value(),
                            ClockKind.SILENCE,
                            receivedOn,
                            silencePeriod,
                            silenceEffect,
                            "ES_silence_timer",
                            applicationId));
        }
    }
}
