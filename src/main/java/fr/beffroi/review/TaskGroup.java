package fr.beffroi.review;

/** A candidate group, {@code FUNCTION:AUTHORITY:SERVICE}. */
record TaskGroup(String function, String authority, String service) {

    static TaskGroup of(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("Not a group: " + text);
        }
        return new TaskGroup(parts[0], parts[1], parts[2]);
    }
}
