package fr.beffroi.call.campaign;

/**
 * A question of a form, as an officer changes it without reading its files.
 *
 * @param section title of its page
 * @param labelEn in English; empty if it is not translated, and so for the help
 * @param options one a line: code, answer, and answer in English; null where it has none of its own
 */
public record Question(
        String name,
        String section,
        String kind,
        String label,
        String labelEn,
        String help,
        String helpEn,
        boolean mandatory,
        boolean hidden,
        @org.jspecify.annotations.Nullable String options) {}
