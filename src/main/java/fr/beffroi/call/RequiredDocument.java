package fr.beffroi.call;

import fr.beffroi.document.AcceptedFiles;

/**
 * A document that the call asks for.
 *
 * @param code stable, such as {@code RIB}
 * @param mandatory whether the application cannot be submitted without it
 * @param indispensable whether its absence may stop the examination (CRPA L114-5-1)
 */
public record RequiredDocument(
        String code,
        String label,
        String help,
        boolean mandatory,
        boolean indispensable,
        AcceptedFiles accepted) {}
