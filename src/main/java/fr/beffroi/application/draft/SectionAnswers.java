package fr.beffroi.application.draft;

import fr.beffroi.kernel.PersonId;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * The answers of a section as someone saved them.
 *
 * @param revision 1 for the first save of this section, then one more for each
 */
public record SectionAnswers(
        String section, int revision, ObjectNode answers, Instant savedAt, PersonId savedBy) {}
