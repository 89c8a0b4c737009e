package fr.beffroi.process.version;

import java.util.Map;

/**
 * Variables that a present drawing reads and that a file of an earlier version never got, with what
 * such a file means: given when it is brought to the present version.
 */
final class LaterVariables {

    private static final Map<String, Map<String, Object>> OF_PROCESS =
            Map.of("application-intake", Map.of("batchAtClose", false));

    private LaterVariables() {}

    /**
     * @param process id of the process
     */
    static Map<String, Object> of(String process) {
        return OF_PROCESS.getOrDefault(process, Map.of());
    }
}
