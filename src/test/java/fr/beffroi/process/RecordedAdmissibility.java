package fr.beffroi.process;

import org.springframework.boot.test.context.TestComponent;

/** The beans of admissibility, for tests of the drawings alone. */
@TestComponent
final class RecordedAdmissibility {

    private RecordedAdmissibility() {}

    /** All is well, but for the files that a test says were received too late. */
    @ProcessBean("admissibilityFacts")
    record AdmissibilityFacts(Asked asked) {

        public boolean receivedInTime(String application) {
            return !asked.isLate(application);
        }

        public boolean afterOpening(String application) {
            return true;
        }

        public String register(String application) {
            return "FOUND";
        }

        public String nature(String application) {
            return "ASSOCIATION";
        }

        public String commitment(String application) {
            return "SIGNE";
        }

        public boolean renewal(String application) {
            return false;
        }

        public boolean reportGiven(String application) {
            return false;
        }

        public String part(String application) {
            return "";
        }

        public double cost(String application) {
            return 20_000;
        }

        public boolean begunBefore(String application) {
            return false;
        }

        public boolean over(String application) {
            return false;
        }

        public double rateAsked(String application) {
            return 0.9;
        }

        public double maxRate(String application) {
            return 0.8;
        }

        public int faults(String application) {
            return 0;
        }
    }

    @ProcessBean("admissibility")
    record Admissibility(Asked asked) {
        public void record(String application, String codes, String blocking) {
            asked.record("admissibility.record", application, codes, blocking);
        }
    }

    @ProcessBean("inadmissibility")
    record Inadmissibility(Asked asked) {
        public void notify(String application) {
            asked.record("inadmissibility.notify", application);
        }

        /** False for a file that a test says was deemed admissible before the letter. */
        public boolean tell(String application) {
            asked.record("inadmissibility.tell", application);
            return !asked.isOvertaken(application);
        }
    }

    @ProcessBean("transfers")
    record Transfers() {
        public String authority(String application) {
            return "PREF-62";
        }

        public boolean happened(String application) {
            return false;
        }

        public String projectDepartment(String application) {
            return "62";
        }
    }
}
