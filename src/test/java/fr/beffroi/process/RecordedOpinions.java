package fr.beffroi.process;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.test.context.TestComponent;

/** The beans of opinions, for tests of the drawings alone. */
@TestComponent
final class RecordedOpinions {

    private RecordedOpinions() {}

    @ProcessBean("opinions")
    record Opinions(Asked asked, Clock clock) {
        public void plan(String request, String services) {
            asked.record("opinions.plan", request, services);
        }

        public void request(String request, String service) {
            asked.record("opinions.request", request, service);
        }

        public Instant weekBefore(String request, String service) {
            return clock.instant().plus(14, ChronoUnit.DAYS);
        }

        /** Of the drawing before this one. */
        public Instant reminderAt(String request, String service) {
            return weekBefore(request, service);
        }

        public Instant dayBefore(String request, String service) {
            return clock.instant().plus(20, ChronoUnit.DAYS);
        }

        public Instant threeDaysAfter(String request, String service) {
            return clock.instant().plus(24, ChronoUnit.DAYS);
        }

        public Instant lastMoment(String request, String service) {
            return dueAt(request, service);
        }

        public boolean isExpert(String request, String service) {
            return service.startsWith("EXPERT");
        }

        public boolean isStillAwaited(String request, String service) {
            return service.startsWith("WAIT");
        }

        public void remind(String request, String service) {
            asked.record("opinions.remind", request, service);
        }

        public Instant dueAt(String request, String service) {
            return clock.instant().plus(21, ChronoUnit.DAYS);
        }

        public void overdue(String request, String service) {
            asked.record("opinions.overdue", request, service);
        }

        public void close(String request) {
            asked.record("opinions.close", request);
        }
    }

    @ProcessBean("opinionCriteria")
    record OpinionCriteria() {
        public String theme(String request) {
            return "JEUNES_12_25";
        }

        public boolean projectInQpv(String request) {
            return false;
        }

        public boolean schoolBased(String request) {
            return false;
        }
    }
}
