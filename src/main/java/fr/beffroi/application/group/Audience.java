package fr.beffroi.application.group;

/** Who a group message is for. */
enum Audience {
    /** Those who have a draft for the call: by e-mail, which says it all. */
    DRAFTS,
    /** The dossiers of one's service: a message in each thread, announced by e-mail. */
    DOSSIERS
}
