package fr.beffroi.document.check;

import java.io.IOException;

/** Part of a file unpacks to more than any honest document holds there: it is read no further. */
final class Oversized extends IOException {

    private static final long serialVersionUID = 1L;

    Oversized(String part) {
        super("Too large once unpacked: " + part);
    }
}
