package fr.beffroi.kernel;

/** The three kinds of actor that an event and a journal entry distinguish. */
public enum ActorKind {
    AGENT,
    APPLICANT,
    SYSTEM
}
