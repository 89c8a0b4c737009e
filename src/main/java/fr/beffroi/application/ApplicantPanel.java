package fr.beffroi.application;

import java.util.Map;
import java.util.Optional;

/**
 * A part of the applicant's page of a dossier, offered by the module that holds what it shows (a
 * document request to answer, a decision to read).
 */
public interface ApplicantPanel {

    int order();

    /** What to show now, if anything. */
    Optional<Panel> of(Application application);

    /**
     * What to show.
     *
     * @param fragment Thymeleaf fragment, such as {@code review/request-panel :: panel}, that reads
     *     {@code panel} in the model
     */
    record Panel(String fragment, Map<String, Object> model) {}
}
