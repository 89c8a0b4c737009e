package fr.beffroi.integrity;

/**
 * What may bind an agent to an applicant (CRPA L100-2, code général de la fonction publique
 * L121-5).
 */
public enum InterestNature {
    NONE,
    /** Family, friends, or a relation of affection. */
    FAMILY,
    /** Member, volunteer or employee of the applicant within five years. */
    MEMBER,
    POLITICAL,
    ECONOMIC,
    /** Elected in the same municipality. */
    SAME_MUNICIPALITY,
    OTHER
}
