package fr.beffroi.document;

import fr.beffroi.kernel.DocumentId;

/** A file that nobody gets for now, or ever: not scanned yet, or infected. */
public class FileHeldBack extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ScanState state;

    FileHeldBack(DocumentId document, ScanState state) {
        super("Document " + document + " is " + state);
        this.state = state;
    }

    public ScanState state() {
        return state;
    }
}
