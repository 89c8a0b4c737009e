package fr.beffroi.call;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue says of a call besides its text, and what it is found by.
 *
 * @param themes codes of {@code seeds/catalogue}
 * @param places keys of the territories covered, such as {@code D62}; its département if none
 * @param rates shares and ceilings, part by part, where one highest rate does not say enough
 * @param milestones what follows the closing, as planned
 * @param eligibility name of its check in {@code seeds/eligibility}, if it has one
 */
public record CatalogueEntry(
        List<String> themes,
        List<ApplicantKind> applicantKinds,
        List<String> places,
        List<Rate> rates,
        List<Milestone> milestones,
        @Nullable String eligibility) {

    /** A list that the file leaves out is empty. */
    public CatalogueEntry {
        themes = orNothing(themes);
        applicantKinds = orNothing(applicantKinds);
        places = orNothing(places);
        rates = orNothing(rates);
        milestones = orNothing(milestones);
    }

    private static <T> List<T> orNothing(@Nullable List<T> said) {
        return said == null ? List.of() : List.copyOf(said);
    }

    /** A call that says nothing of it. */
    public static final CatalogueEntry NOTHING =
            new CatalogueEntry(List.of(), List.of(), List.of(), List.of(), List.of(), null);

    /**
     * A share or a ceiling.
     *
     * @param part what it applies to
     * @param value as people read it
     */
    public record Rate(String part, String value) {}

    /**
     * A step after the closing, as planned: none of these dates binds the service.
     *
     * @param from first day
     * @param until last day; none for a step of one day
     */
    public record Milestone(Step step, LocalDate from, @Nullable LocalDate until) {

        /** Last part of the keys of its texts. */
        public String key() {
            return step.name().toLowerCase(Locale.ROOT);
        }

        public LocalDate last() {
            return until == null ? from : until;
        }
    }

    /** The steps that a calendar names. */
    public enum Step {
        INFORMATION,
        INSTRUCTION,
        COMMITTEE,
        DECISION
    }
}
