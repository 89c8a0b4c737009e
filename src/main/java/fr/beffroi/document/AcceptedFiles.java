package fr.beffroi.document;

import java.util.Set;

/**
 * What a document field accepts.
 *
 * @param mediaTypes types by content, such as {@code application/pdf}
 * @param maxBytes largest size, in bytes
 */
public record AcceptedFiles(Set<String> mediaTypes, long maxBytes) {}
