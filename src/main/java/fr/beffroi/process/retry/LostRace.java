package fr.beffroi.process.retry;

import java.sql.SQLException;
import org.camunda.bpm.engine.OptimisticLockingException;

/** Tells a failure that comes from doing things at the same moment from all others. */
final class LostRace {

    private static final String DEADLOCK_DETECTED = "40P01";

    private LostRace() {}

    static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockingException || isDeadlock(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDeadlock(Throwable cause) {
        return cause instanceof SQLException sql && DEADLOCK_DETECTED.equals(sql.getSQLState());
    }
}
