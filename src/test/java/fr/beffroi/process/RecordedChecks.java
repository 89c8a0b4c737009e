package fr.beffroi.process;

import java.util.List;
import org.springframework.boot.test.context.TestComponent;

/** More beans that the drawings name: what is checked of a request, and when it is examined. */
@TestComponent
final class RecordedChecks {

    private RecordedChecks() {}

    /** A request waits for the closing of its call where a test says so. */
    @ProcessBean("callClosing")
    record CallClosing(Asked asked) {
        public boolean isAwaited(String request) {
            return asked.isAway(request, "closing");
        }
    }

    /** A source answers unless a test says that it is away. */
    @ProcessBean("externalChecks")
    record ExternalChecks(Asked asked) {
        public List<String> planned(String request) {
            return List.of("IDENTITY", "GEOGRAPHY");
        }

        public void run(String request, String check) {
            asked.record("externalChecks.run", request, check);
        }

        public boolean isAnswered(String request, String check) {
            return !asked.isAway(request, check);
        }

        public void overdue(String request, String check) {
            asked.record("externalChecks.overdue", request, check);
        }
    }

    @ProcessBean("risks")
    record Risks(Asked asked) {
        public void rate(String request) {
            asked.record("risks.rate", request);
        }
    }
}
