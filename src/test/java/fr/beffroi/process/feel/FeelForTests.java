package fr.beffroi.process.feel;

import fr.beffroi.process.FeelExpressions;
import java.time.Clock;

/** The real expressions, for tests that need no service. */
public final class FeelForTests {

    private FeelForTests() {}

    public static FeelExpressions at(Clock clock) {
        return new BoundedFeel(clock, new LimitedTime());
    }
}
