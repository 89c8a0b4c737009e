package fr.beffroi.event;

import java.util.Arrays;

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

    /**
     * @throws IllegalArgumentException if no contract says so
     */
    static Classification ofLabel(String label) {
        return Arrays.stream(values())
                .filter(one -> one.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(label));
    }
}
