package fr.beffroi.process;

import java.util.Collection;
import java.util.List;

/** What the decision tables answered, and why. */
public interface DecisionTraces {

    /**
     * The answers given for these files, the oldest first.
     *
     * @param businessKeys ids of an application and of its funding requests
     */
    List<DecisionTrace> of(Collection<String> businessKeys);
}
