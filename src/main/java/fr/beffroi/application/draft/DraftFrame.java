package fr.beffroi.application.draft;

import fr.beffroi.application.Application;
import fr.beffroi.application.Paper;
import fr.beffroi.call.CallForProjects;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page of a draft: the call, its closing, the steps.
 *
 * @param open whether the call still receives applications
 * @param remaining what is wrong or missing, page by page; nothing in a change, which says so
 *     itself
 * @param paper how it was received, of one that an officer copies out
 * @param change whether it is a change to an application that is submitted
 */
public record DraftFrame(
        Application application,
        CallForProjects call,
        @Nullable Paper paper,
        boolean open,
        boolean change,
        List<Step> steps,
        int current,
        List<Remaining> remaining) {

    /** What is left to do on one page: each with the address of its field. */
    public record Remaining(String label, List<Todo> todos) {}

    /** One thing to do. */
    public record Todo(String message, String address) {}

    /** How many things are left to do. */
    public int left() {
        return remaining.stream().mapToInt(page -> page.todos().size()).sum();
    }

    /** How far a step is. */
    public enum Progress {
        NEW,
        TO_CORRECT,
        DONE
    }

    /** A step: a section of the form, the documents, the check. */
    public record Step(String key, String label, String address, Progress progress) {}

    /** Title of the next step, for the stepper. */
    public @Nullable String next() {
        return current < steps.size() ? steps.get(current).label() : null;
    }

    /** Address of the next step; of the last one on the last one. */
    public String nextAddress() {
        return steps.get(Math.min(current, steps.size() - 1)).address();
    }

    /** Address of the step before, if any. */
    public @Nullable String previousAddress() {
        return current > 1 ? steps.get(current - 2).address() : null;
    }

    public Step step() {
        return steps.get(current - 1);
    }
}
