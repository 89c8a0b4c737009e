package fr.beffroi.document;

import java.util.Set;

/**
 * What a document field accepts.
 *
 * @param mediaTypes types by content, such as {@code application/pdf}
 * @param maxBytes largest size of each file, in bytes
 * @param maxFiles how many files at most
 */
public record AcceptedFiles(Set<String> mediaTypes, long maxBytes, int maxFiles) {

    /** Where nothing else is said. */
    public static final int USUAL_MAX_FILES = 10;

    public AcceptedFiles(Set<String> mediaTypes, long maxBytes) {
        this(mediaTypes, maxBytes, USUAL_MAX_FILES);
    }
}
