package fr.beffroi.process;

import org.springframework.boot.test.context.TestComponent;

/** The beans that the drawn review names. */
@TestComponent
final class RecordedReview {

    private RecordedReview() {}

    @ProcessBean("reviews")
    record Reviews(Asked asked) {
        public int round(String request) {
            return asked.isAway(request, "again") ? 2 : 1;
        }

        public void conclude(String request) {
            asked.record("reviews.conclude", request);
        }
    }

    @ProcessBean("funderKinds")
    record FunderKinds() {
        public String of(String authority) {
            return authority.startsWith("PREF") ? "STATE" : "OTHER";
        }
    }

    /** Nothing was answered before, unless a test says so. */
    @ProcessBean("requestEligibility")
    record Eligibility(Asked asked) {
        public String last(String request) {
            return asked.isAway(request, "ineligible") ? "INELIGIBLE" : "NONE";
        }
    }

    @ProcessBean("eligibleBases")
    record EligibleBases(Asked asked) {
        public void compute(String request) {
            asked.record("eligibleBases.compute", request);
        }
    }

    /** Two sheets, far apart where a test says so. */
    @ProcessBean("scores")
    record Scores(Asked asked) {
        public boolean given(String request) {
            return false;
        }

        public int sheets(String request, int round) {
            return 2;
        }

        public double gap(String request, int round) {
            return asked.isAway(request, "apart") ? 30 : 10;
        }
    }
}
