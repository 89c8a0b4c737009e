package fr.beffroi.kernel;

/**
 * Reference data that an installation starts with. Each module gives its own as a bean; they are
 * loaded at every start, in the order of {@code @Order}, before the first request is served.
 */
public interface Seed {

    /** Adds what is missing and leaves the rest: loading twice changes nothing. */
    void load();
}
