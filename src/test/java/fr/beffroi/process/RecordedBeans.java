package fr.beffroi.process;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.test.context.TestComponent;

/** The beans that the drawings name, for tests of the drawings alone: they record, no more. */
@TestComponent
final class RecordedBeans {

    static final Instant NEVER =
            LocalDate.of(9000, 1, 1).atStartOfDay(ZoneId.of("UTC")).toInstant();

    private RecordedBeans() {}

    @ProcessBean("groups")
    record Groups() {
        public String of(String function, String authority, String scheme, String department) {
            return function + ":" + authority + ":" + scheme + "-" + department;
        }

        public String service(String function, String authority, String service) {
            return function + ":" + authority + ":" + service;
        }

        public String known(String authority, String services) {
            return services;
        }
    }

    @ProcessBean("clockTimers")
    record ClockTimers() {
        public Instant silence(String owner) {
            return NEVER;
        }

        public Instant completeness(String owner) {
            return NEVER;
        }

        public Instant receipt(String owner) {
            return NEVER;
        }
    }

    @ProcessBean("intakeClocks")
    record IntakeClocks(Asked asked) {
        public void arm(
                String application,
                String period,
                String effect,
                String completenessPeriod,
                String completenessEffect) {
            asked.record(
                    "intakeClocks.arm",
                    application,
                    period,
                    effect,
                    completenessPeriod,
                    completenessEffect);
        }
    }

    @ProcessBean("receipts")
    record Receipts(Asked asked) {
        public void issue(String application) {
            asked.record("receipts.issue", application);
        }
    }

    @ProcessBean("completeness")
    record Completeness(Asked asked) {
        public void confirm(String application) {
            asked.record("completeness.confirm", application);
        }

        public void state(String application) {
            asked.record("completeness.state", application);
        }
    }

    @ProcessBean("documentFacts")
    record DocumentFacts() {
        public boolean says(String application, String field) {
            return false;
        }
    }

    @ProcessBean("documentChecks")
    record DocumentChecks(Asked asked) {
        public void run(String application) {
            asked.record("documentChecks.run", application);
        }
    }

    @ProcessBean("completenessReceipts")
    record CompletenessReceipts(Asked asked) {
        public void issue(String application) {
            asked.record("completenessReceipts.issue", application);
        }
    }

    @ProcessBean("fundingRequests")
    record FundingRequests(Asked asked) {
        /** As files of the version before ask it. */
        public void startAll(String application) {
            startAll(application, false);
        }

        public void startAll(String application, boolean batchAtClose) {
            asked.record("fundingRequests.startAll", application, batchAtClose);
        }
    }

    @ProcessBean("cancelledCalls")
    record CancelledCalls(Asked asked) {
        public void ofApplication(String application) {
            asked.record("cancelledCalls.ofApplication", application);
        }

        public void ofRequest(String request) {
            asked.record("cancelledCalls.ofRequest", request);
        }
    }

    @ProcessBean("lateReceipts")
    record LateReceipts(Asked asked) {
        public void escalate(String application) {
            asked.record("lateReceipts.escalate", application);
        }
    }

    @ProcessBean("completenessClock")
    record CompletenessClock(Asked asked) {
        public void elapse(String application) {
            asked.record("completenessClock.elapse", application);
        }
    }

    @ProcessBean("documentRequests")
    record DocumentRequests(Asked asked, java.time.Clock clock) {
        public void send(String application) {
            asked.record("documentRequests.send", application);
        }

        public Instant dueAt(String application) {
            return clock.instant().plus(15, ChronoUnit.DAYS);
        }

        public void expire(String application) {
            asked.record("documentRequests.expire", application);
        }

        public void sendOf(String request) {
            asked.record("documentRequests.sendOf", request);
        }

        public Instant dueAtOf(String request) {
            return dueAt(request);
        }

        public void expireOf(String request) {
            asked.record("documentRequests.expireOf", request);
        }
    }

    @ProcessBean("discontinuance")
    record Discontinuance(Asked asked) {
        public void record(String application) {
            asked.record("discontinuance.record", application);
        }

        public void ofRequest(String request) {
            asked.record("discontinuance.ofRequest", request);
        }
    }

    @ProcessBean("withdrawals")
    record Withdrawals(Asked asked) {
        public void ofApplication(String application) {
            asked.record("withdrawals.ofApplication", application);
        }

        public void ofRequest(String request) {
            asked.record("withdrawals.ofRequest", request);
        }
    }

    @ProcessBean("implicitRejection")
    record ImplicitRejection(Asked asked) {
        public void record(String application) {
            asked.record("implicitRejection.record", application);
        }

        public void ofRequest(String request) {
            asked.record("implicitRejection.ofRequest", request);
        }
    }

    @ProcessBean("credits")
    record Credits(Asked asked) {
        public void reserve(String request) {
            asked.record("credits.reserve", request);
        }

        public void release(String request) {
            asked.record("credits.release", request);
        }
    }

    @ProcessBean("acts")
    record Acts(Asked asked) {
        public void prepare(String request, String signatory) {
            asked.record("acts.prepare", request, signatory);
        }
    }

    @ProcessBean("registrations")
    record Registrations(Asked asked) {

        public void notify(String request) {
            asked.record("registrations.notify", request);
        }
    }

    @ProcessBean("officialNotifications")
    record OfficialNotifications(Asked asked) {
        public void notify(String request) {
            asked.record("officialNotifications.notify", request);
        }
    }
}
