package fr.beffroi.process;

import java.util.List;

/**
 * A comparison of what a module keeps with what the engine does; offered by the module that keeps
 * it, run by operators.
 */
public interface Reconciliation {

    /**
     * Short name in addresses; its texts are the keys {@code reconciliation.<key>} and {@code
     * reconciliation.<key>.text}.
     */
    String key();

    /** What differs, one line for each, with identifiers but no personal data. */
    List<String> differences();

    /** Mends what differs now; how many. */
    int mend();
}
