package fr.beffroi.worklist;

/**
 * The service whose people may do a task, as drawings write it: {@code FUNCTION:AUTHORITY:SERVICE}.
 *
 * @param function name of a role, such as {@code INSTRUCTION}
 */
public record CandidateGroup(String function, String authority, String service) {

    /**
     * Reads a group.
     *
     * @throws IllegalArgumentException if it has not exactly three parts
     */
    public static CandidateGroup of(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length != 3 || parts[0].isBlank() || parts[1].isBlank() || parts[2].isBlank()) {
            throw new IllegalArgumentException("Not a candidate group: " + text);
        }
        return new CandidateGroup(parts[0], parts[1], parts[2]);
    }

    @Override
    public String toString() {
        return function + ':' + authority + ':' + service;
    }
}
