package fr.beffroi.worklist;

import java.util.UUID;

/**
 * A label that a service sticks on dossiers.
 *
 * @param colour name of a badge colour of the design system, such as {@code green-menthe}; the name
 *     says everything without it
 */
public record TaskLabel(UUID id, String name, String colour) {}
