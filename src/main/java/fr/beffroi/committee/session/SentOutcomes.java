package fr.beffroi.committee.session;

import fr.beffroi.application.Applications;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.committee.CommitteeOutcome.Way;
import fr.beffroi.committee.GivenOutcomes;
import fr.beffroi.committee.GivenOutcomes.Attendance;
import fr.beffroi.committee.GivenOutcomes.Said;
import fr.beffroi.committee.session.AgendaItem.Decision;
import fr.beffroi.funding.EnvelopeBalance;
import fr.beffroi.funding.Envelopes;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.process.Processes;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gives one request what the signed minutes say of it, and lets its process go on. */
@Component
class SentOutcomes {

    private final Applications applications;
    private final GivenOutcomes outcomes;
    private final AgendaRows agenda;
    private final CandidateRows candidates;
    private final WaitingRows waiting;
    private final Envelopes envelopes;
    private final Processes processes;
    private final Clock clock;

    SentOutcomes(
            Applications applications,
            GivenOutcomes outcomes,
            AgendaRows agenda,
            CandidateRows candidates,
            WaitingRows waiting,
            Envelopes envelopes,
            Processes processes,
            Clock clock) {
        this.applications = applications;
        this.outcomes = outcomes;
        this.agenda = agenda;
        this.candidates = candidates;
        this.waiting = waiting;
        this.envelopes = envelopes;
        this.processes = processes;
        this.clock = clock;
    }

    /** A request withdrawn since the session is left as it is. */
    void send(CommitteeSession session, AgendaItem item) {
        applications.lock(item.application());
        FundingRequest request = applications.request(item.request());
        Decision decision = item.decision();
        boolean given = decision != null && Agendas.isExamined(request);
        if (decision != null && given) {
            outcomes.give(request, said(session, decision));
            candidates.drop(item.request());
            if (decision.way() == Way.WAITLISTED) {
                waitFor(session, item, decision);
            }
            processes.send(
                    "outcome-" + item.id(),
                    "MSG_COMMITTEE_OUTCOME",
                    item.request().toString(),
                    Map.of(
                            "committeeOutcome", decision.way().name(),
                            "amountGranted", decision.amount().euros().doubleValue()));
        }
        agenda.sent(item.id(), given, clock.instant());
    }

    private Said said(CommitteeSession session, Decision decision) {
        UUID signatory = session.signedBy();
        if (signatory == null) {
            throw new IllegalStateException("The minutes of " + session.id() + " are not signed");
        }
        return new Said(
                decision.way(),
                decision.amount(),
                decision.reasonCode(),
                decision.reason(),
                session.heldOn(),
                new PersonId(signatory),
                new Attendance(decision.present(), decision.needed()));
    }

    private void waitFor(CommitteeSession session, AgendaItem item, Decision decision) {
        waiting.add(
                item,
                envelopes.paying(item.request()).map(EnvelopeBalance::code).orElse(""),
                decision.amount(),
                session.heldOn(),
                clock.instant(),
                WaitingRows.endOfYear(session.heldOn(), clock.getZone()));
    }
}
