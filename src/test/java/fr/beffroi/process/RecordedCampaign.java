package fr.beffroi.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.test.context.TestComponent;

/** The beans that the drawing of a call names: they record, and read a calendar of their own. */
@TestComponent
final class RecordedCampaign {

    private static final Instant PUBLISHED = Instant.parse("2026-12-05T08:00:00Z");
    private static final Instant OPENED = Instant.parse("2026-12-10T08:00:00Z");
    private static final Instant CLOSED = Instant.parse("2027-01-15T23:00:00Z");

    private RecordedCampaign() {}

    @ProcessBean("callCampaign")
    record CallCampaign(Asked asked, Clock clock) {

        public Instant publishAt(String call) {
            return PUBLISHED;
        }

        public void publish(String call) {
            asked.record("callCampaign.publish", call);
        }

        public Instant opensAt(String call) {
            return OPENED;
        }

        public boolean isOpen(String call) {
            return !clock.instant().isBefore(OPENED);
        }

        public void open(String call) {
            asked.record("callCampaign.open", call);
        }

        public Instant closesAt(String call) {
            return CLOSED;
        }

        public boolean isOver(String call) {
            return !clock.instant().isBefore(CLOSED);
        }

        public void close(String call) {
            asked.record("callCampaign.close", call);
        }

        public Instant remindAt(String call, int days) {
            return CLOSED.minus(Duration.ofDays(days));
        }

        public void remind(String call) {
            asked.record("callCampaign.remind", call);
        }

        public void tellExtension(String call) {
            asked.record("callCampaign.tellExtension", call);
        }

        public void tellCancellation(String call) {
            asked.record("callCampaign.tellCancellation", call);
        }

        public void publishResults(String call) {
            asked.record("callCampaign.publishResults", call);
        }
    }

    /** Each walk has two pages. */
    @ProcessBean("callDossiers")
    record CallDossiers(Asked asked) {

        public boolean release(String call) {
            return page(call, "callDossiers.release");
        }

        public boolean cancel(String call) {
            return page(call, "callDossiers.cancel");
        }

        private boolean page(String call, String what) {
            asked.record(what, call);
            return asked.of(call).stream().filter(what::equals).count() % 2 == 1;
        }
    }
}
