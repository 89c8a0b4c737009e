package fr.beffroi.review.opinion;

/** Who reads an opinion besides the service that gave it. */
enum Confidentiality {
    /** Whoever examines the dossier: officers, the committee's secretariat, the signatory. */
    ORDINARY,
    /** Officers and the signatory alone; each reading is written in the journal. */
    CONFIDENTIAL
}
