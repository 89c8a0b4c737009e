package fr.beffroi.review;

import fr.beffroi.kernel.Refusal;
import fr.beffroi.process.UserTask;
import org.jspecify.annotations.Nullable;

/**
 * Where the task of a page stands for the person signed in.
 *
 * @param task the open task, if it is this person's to do
 * @param elsewhere who has it otherwise, in a sentence; absent when nothing is to be done now
 */
public record TaskAtHand(@Nullable UserTask task, @Nullable Refusal elsewhere) {

    static final TaskAtHand NOTHING = new TaskAtHand(null, null);

    /** Whether the page shows its form. */
    public boolean isMine() {
        return task != null;
    }
}
