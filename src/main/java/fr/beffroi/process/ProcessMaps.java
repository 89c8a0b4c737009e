package fr.beffroi.process;

import java.util.List;

/** Maps of processes, for people to see where a file stands. */
public interface ProcessMaps {

    /**
     * The process of that business key and those it called, in the order in which they began; empty
     * once the engine's history has been cleaned (180 days after the end). The caller must have
     * checked that the person may see the file.
     */
    List<ProcessMap> of(String businessKey);
}
