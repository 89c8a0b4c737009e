package fr.beffroi.process;

import org.springframework.boot.test.context.TestComponent;

/** The bean that the drawn course of a declared interest names. */
@TestComponent
final class RecordedInterests {

    private RecordedInterests() {}

    @ProcessBean("recusals")
    record Recusals(Asked asked) {
        public void giveBack(String conflict) {
            asked.record("recusals.giveBack", conflict);
        }

        public void reassign(String conflict) {
            asked.record("recusals.reassign", conflict);
        }
    }
}
