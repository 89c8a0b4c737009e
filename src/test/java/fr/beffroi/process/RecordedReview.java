package fr.beffroi.process;

import org.springframework.boot.test.context.TestComponent;

/** The beans that the drawn review names. */
@TestComponent
final class RecordedReview {

    private RecordedReview() {}

    @ProcessBean("reviews")
    record Reviews(Asked asked) {
        public void conclude(String request) {
            asked.record("reviews.conclude", request);
        }
    }
}
