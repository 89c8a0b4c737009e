package fr.beffroi.call;

import fr.beffroi.kernel.CallId;

/** Something that those who have a draft for a call must be told. */
public record CallNotice(CallId call, Kind kind) {

    /** What happened to the call. */
    public enum Kind {
        /** It closes later. */
        EXTENDED,
        /** Nobody can apply any more. */
        CANCELLED,
        /** Its form has a new version; drafts keep theirs. */
        FORM_CHANGED,
        /** It closes in some days. */
        CLOSING_SOON
    }
}
