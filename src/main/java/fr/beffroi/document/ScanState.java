package fr.beffroi.document;

/** How far the antivirus is with a file that a person gave. */
public enum ScanState {
    /** Looked at, and nothing was found. */
    SCANNED,
    /** No antivirus is set, or it cannot read this file. */
    NOT_SCANNED,
    /** The antivirus was away: the file is kept apart until it has been looked at. */
    PENDING,
    /** Something was found: nobody gets the file. */
    INFECTED;

    /** Whether the file may be opened by those who have the right to. */
    public boolean isOpen() {
        return this == SCANNED || this == NOT_SCANNED;
    }
}
