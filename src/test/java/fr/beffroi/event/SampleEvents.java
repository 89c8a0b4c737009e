package fr.beffroi.event;

import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.TimeOrderedUuid;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Events that fit their contract, for tests of the ledger itself. */
public final class SampleEvents {

    public static final String WITHDRAWN = "fr.beffroi.application.withdrawn.v1";

    public static final EventContext CONTEXT =
            new EventContext(
                    "PREF-62",
                    "FIPD",
                    new CallId(UUID.fromString("01990c4a-1f00-7b3c-a5d6-7e8f90a1b2c3")),
                    "62",
                    Classification.INTERNAL);

    private SampleEvents() {}

    /** The stream of an application that nobody else knows. */
    public static UUID anApplication() {
        return TimeOrderedUuid.next();
    }

    /** A short event about the application. */
    public static NewEvent withdrawn(UUID application) {
        return new NewEvent(WITHDRAWN, application, CONTEXT, withdrawal(application));
    }

    static Map<String, Object> withdrawal(UUID application) {
        return new HashMap<>(
                Map.of("applicationId", application, "state", "WITHDRAWN", "stage", "SUBMITTED"));
    }
}
