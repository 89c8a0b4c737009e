package fr.beffroi.process.engine;

import java.time.Clock;
import org.joda.time.DateTimeUtils;
import org.springframework.stereotype.Component;

/** Makes the engine read the service's clock, so that its timers and ours agree on the moment. */
@Component
class EngineTime {

    private final Clock clock;

    EngineTime(Clock clock) {
        this.clock = clock;
    }

    /** The engine knows one time for the whole JVM, held by its date library. */
    void follow() {
        DateTimeUtils.setCurrentMillisProvider(clock::millis);
    }
}
