package fr.beffroi.worklist.web;

import java.util.Arrays;

/** The three lists. */
enum WorklistView {
    /** What I have taken. */
    MINE("miennes"),
    /** What my service may take, in my functions. */
    SERVICE("service"),
    /** All that I may see. */
    ALL("toutes");

    private final String parameter;

    WorklistView(String parameter) {
        this.parameter = parameter;
    }

    /** The list asked for in an address; my service's when it is none. */
    static WorklistView of(String asked) {
        return Arrays.stream(values())
                .filter(view -> view.parameter.equals(asked))
                .findFirst()
                .orElse(SERVICE);
    }

    public String parameter() {
        return parameter;
    }
}
