package fr.beffroi.account;

/** On which objects a rule holds. */
public enum Reach {
    /** On every object. */
    ANY,
    /** On objects of which one scope is covered by the scope of the role. */
    SCOPE,
    /** On objects of the organisation for which the role is held. */
    ORGANISATION,
    /** On objects that their owner, or a paper of theirs, entrusts to who asks. */
    ENTRUSTED
}
