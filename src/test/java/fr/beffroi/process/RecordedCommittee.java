package fr.beffroi.process;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.test.context.TestComponent;

/** The beans that the drawings of the committee name: they record, no more. */
@TestComponent
final class RecordedCommittee {

    private RecordedCommittee() {}

    /** A request that is away from a session has none. */
    @ProcessBean("committeeAgenda")
    record CommitteeAgenda(Asked asked) {

        public void offer(String request) {
            asked.record("committeeAgenda.offer", request);
        }

        public boolean isInSession(String request) {
            return asked.isAway(request, "session");
        }

        public void alertLate(String request) {
            asked.record("committeeAgenda.alertLate", request);
        }
    }

    @ProcessBean("waitingList")
    record WaitingList(Asked asked, Clock clock) {

        public Instant until(String request) {
            return clock.instant().plus(200, ChronoUnit.DAYS);
        }

        public void takeUp(String request) {
            asked.record("waitingList.takeUp", request);
        }

        public void close(String request) {
            asked.record("waitingList.close", request);
        }
    }

    /** The outcomes fill two pages. */
    @ProcessBean("committeeSessions")
    record CommitteeSessions(Asked asked, Clock clock) {

        public void convene(String session) {
            asked.record("committeeSessions.convene", session);
        }

        public Instant writtenUntil(String session) {
            return clock.instant().plus(10, ChronoUnit.DAYS);
        }

        public boolean sendOutcomes(String session) {
            asked.record("committeeSessions.sendOutcomes", session);
            return asked.of(session).stream()
                            .filter("committeeSessions.sendOutcomes"::equals)
                            .count()
                    == 1;
        }

        public void close(String session) {
            asked.record("committeeSessions.close", session);
        }

        public void tellCancelled(String session) {
            asked.record("committeeSessions.tellCancelled", session);
        }
    }
}
