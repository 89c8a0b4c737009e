package fr.beffroi.call;

/** When the files of a call are examined. */
public enum Examination {
    /** Together, once nobody can apply any more. */
    AT_CLOSE,
    /** Each as soon as it is complete. */
    AS_THEY_COME
}
