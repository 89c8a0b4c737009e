package fr.beffroi.committee.session;

import fr.beffroi.application.Applications;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.committee.CommitteeOutcome.Way;
import fr.beffroi.committee.GivenOutcomes;
import fr.beffroi.committee.session.AgendaItem.Decision;
import fr.beffroi.committee.session.Ballot.Vote;
import fr.beffroi.integrity.Duty;
import fr.beffroi.integrity.SeparationOfDuties;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.process.Processes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whether something can be recorded of an item now. */
@Component
class DecisionChecks {

    private final SessionDesk desk;
    private final BallotRows ballots;
    private final Applications applications;
    private final GivenOutcomes outcomes;
    private final SeparationOfDuties duties;
    private final Processes processes;
    private final Clock clock;

    DecisionChecks(
            SessionDesk desk,
            BallotRows ballots,
            Applications applications,
            GivenOutcomes outcomes,
            SeparationOfDuties duties,
            Processes processes,
            Clock clock) {
        this.desk = desk;
        this.ballots = ballots;
        this.applications = applications;
        this.outcomes = outcomes;
        this.duties = duties;
        this.processes = processes;
        this.clock = clock;
    }

    /** The same click once more changes nothing. */
    boolean isSame(AgendaItem item, DecisionForm form) {
        Decision said = item.decision();
        return said != null
                && form.version() == item.version() - 1
                && said.way() == form.way()
                && said.amount().equals(form.granted())
                && said.reason().equals(form.reason())
                && said.reasonCode() == form.refusalReason()
                && said.consensus() == form.consensus()
                && (form.consensus() || isSaid(item, form.votes()));
    }

    private boolean isSaid(AgendaItem item, Map<UUID, Vote> votes) {
        return ballots.of(List.of(item.id())).getOrDefault(item.id(), List.of()).stream()
                .filter(ballot -> ballot.vote() != null)
                .allMatch(
                        ballot -> ballot.vote() == votes.getOrDefault(ballot.seat(), Vote.ABSTAIN));
    }

    /** Why nothing can be recorded of the item now, whoever is there. */
    Optional<Refusal> refusal(CommitteeSession session, AgendaItem item, DecisionForm form) {
        if (item.isDecided()) {
            return Optional.of(Refusal.because("session.refused.decided", item.number()));
        }
        if (item.version() != form.version()) {
            return Optional.of(Refusal.because("session.refused.changed"));
        }
        if (!session.written() && session.heldOn().isAfter(LocalDate.now(clock))) {
            return Optional.of(Refusal.because("session.refused.early", session.heldOn()));
        }
        if (!processes.isAt(session.id().toString(), List.of(SessionDesk.HOLD))) {
            return Optional.of(
                    session.written()
                            ? Refusal.because("session.refused.consulting", session.heldOn())
                            : Refusal.because("session.refused.convening"));
        }
        FundingRequest request = applications.request(item.request());
        if (!Agendas.isExamined(request)) {
            return Optional.of(Refusal.because("session.refused.over", item.number()));
        }
        if (!request.authority().equals(session.authority())) {
            return Optional.of(Refusal.because("session.refused.funder", item.number()));
        }
        if (form.way() == Way.ADJOURNED && outcomes.mustBeDecided(item.request())) {
            return Optional.of(
                    Refusal.because("committee.refused.adjourned", GivenOutcomes.MAX_ADJOURNMENTS));
        }
        return duties.bars(item.application(), desk.person(), Duty.COMMITTEE);
    }
}
