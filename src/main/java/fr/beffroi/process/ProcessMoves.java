package fr.beffroi.process;

import fr.beffroi.kernel.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Moves a process by hand, where the drawing alone cannot go on. Only inside what is drawn, and
 * never past an act that the law asks for.
 */
public interface ProcessMoves {

    /** Where the running processes of that business key stand. */
    List<Token> tokens(String businessKey);

    /**
     * Takes a token from its step and, unless no target is given, lets it begin another. Refused
     * where it is not there any more, where the target is not offered, or where the target's own
     * work fails.
     *
     * @param token id of the token
     * @param target id of the step to begin; null only to give the step up
     */
    Outcome<Step> move(String businessKey, String token, @Nullable String target);

    /** A step of a drawing, by its id and its French name. */
    record Step(String id, String name) {}

    /**
     * Where a process stands, in one place.
     *
     * @param id the engine's word for it
     * @param processName French name of the process
     * @param places steps of the same part of the drawing that it may be sent to
     * @param barred those that it may not be sent to
     * @param mayEnd whether the step can be given up: another one goes on beside it
     */
    record Token(
            String id,
            String processName,
            Step step,
            List<Step> places,
            List<Barred> barred,
            boolean mayEnd) {}

    /**
     * A step that cannot be reached by hand.
     *
     * @param why key of the reason, which names the act
     * @param act the act that would be skipped, or done twice
     */
    record Barred(Step step, String why, Step act) {}
}
