package fr.beffroi.event;

/**
 * Who may see an event; written in the {@code classification} extension in its contract's words.
 */
public enum Classification {
    PUBLIC("public"),
    INTERNAL("interne"),
    RESTRICTED("restreint");

    private final String label;

    Classification(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
