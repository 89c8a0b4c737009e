package fr.beffroi.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** How busy the machine is while this program does nothing. */
final class OtherPrograms {

    private static final double QUIET = 0.1;
    private static final long LOOK = TimeUnit.SECONDS.toNanos(3);

    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private OtherPrograms() {}

    /** The share of all processors that others take, from 0 to 1. */
    static double share() {
        MACHINE.getCpuLoad();
        long end = System.nanoTime() + LOOK;
        for (long left = LOOK; left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        return MACHINE.getCpuLoad();
    }

    /** What to say of the machine after the table. */
    static String said(double before, double after) {
        String facts =
                "Machine: %d processors, load average %.2f; others took %.0f %% of them before, %.0f %% after."
                        .formatted(
                                MACHINE.getAvailableProcessors(),
                                MACHINE.getSystemLoadAverage(),
                                before * 100,
                                after * 100);
        return Math.max(before, after) < QUIET
                ? facts
                : facts + "\nWARNING: the machine was busy; these figures are worth nothing.";
    }
}
