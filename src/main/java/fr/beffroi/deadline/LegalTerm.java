package fr.beffroi.deadline;

/**
 * How long the law lets each clock run, in one place: the periods that are not a rule of a scheme.
 * Those of a scheme (silence, completeness, time to answer) are answered by its decision tables
 * {@code effet-silence} and {@code routage-dispositif}.
 *
 * <p>Where the figure is not certain, or is left to the administration, it is adjustable: {@code
 * beffroi.legal.<key>}.
 */
public enum LegalTerm {
    /** Registration receipt that is not instantaneous (CRPA R112-11-2). */
    REGISTRATION_RECEIPT("accuse-enregistrement", "P1BD", false),
    /** Acknowledgement of receipt, the legal maximum (décret 2015-1404; another text: P7D). */
    ACKNOWLEDGEMENT("accuse-reception", "P10BD", true),
    /**
     * Silence on a State investment, the only one that is counted from the acknowledgement (décret
     * 2018-514 art. 7): how its clocks are told from the others.
     */
    INVESTMENT_SILENCE("silence-invest-etat", "P8M", false),
    /** Appeal from notification, or from birth of an implicit decision (CJA R421-1, R421-2). */
    APPEAL("recours", "P2M_FRANC", false),
    /** Appeal when the routes were not mentioned (CE Ass. 13/07/2016, Czabaj, 387763). */
    APPEAL_WITHOUT_ROUTES("recours-sans-voies", "P1Y", true),
    /** Reasons of an implicit decision, from the day they were asked for (CRPA L232-4). */
    REASONS("motifs-implicite", "P1M", false),
    /** Payment, from notification (loi 2021-875 art. 2). */
    PAYMENT("paiement", "P60D", false),
    /** Payment of European funds, from the claim (regulation 2021/1060 art. 74(1)(b)). */
    EUROPEAN_PAYMENT("paiement-feder", "P80D", false),
    /** Essential data of an agreement, from its signature (décret 2017-779). */
    ESSENTIAL_DATA("publication", "P3M", false),
    /** Financial report, from the end of the financial year (loi 2000-321 art. 10). */
    FINANCIAL_REPORT("compte-rendu", "P6M", false),
    /** DETR, DSIL: works begin, from notification, or the grant lapses (CGCT R2334-28). */
    WORKS_START("detr-commencement", "P2Y", false),
    /** The only extension of {@link #WORKS_START} (CGCT R2334-28). */
    WORKS_START_EXTENSION("detr-commencement-prolongation", "P1Y", false),
    /** DETR, DSIL: works end, from their declared start (CGCT R2334-29). */
    WORKS_END("detr-achevement", "P4Y", true),
    /** The longest extension of {@link #WORKS_END} (CGCT R2334-29). */
    WORKS_END_EXTENSION("detr-achevement-prolongation", "P2Y", true),
    /** De minimis aid told to the register, from the grant (regulation 2023/2831 art. 6). */
    DE_MINIMIS_REGISTER("deminimis-registre", "P20BD", false),
    /** De minimis aid counted together, back from the day of a grant (2023/2831 art. 3(2)). */
    DE_MINIMIS_WINDOW("deminimis-fenetre", "P3Y", false),
    /** Observations before a withdrawal or a recovery (CRPA L122-1). */
    OBSERVATIONS("contradictoire", "P15D", true);

    private final String key;
    private final String period;
    private final boolean adjustable;

    LegalTerm(String key, String period, boolean adjustable) {
        this.key = key;
        this.period = period;
        this.adjustable = adjustable;
    }

    /** Its name in the configuration. */
    public String key() {
        return key;
    }

    /** The period of the law, as {@link LegalPeriod} reads it. */
    public String period() {
        return period;
    }

    /** Whether an installation may set another period. */
    public boolean isAdjustable() {
        return adjustable;
    }
}
