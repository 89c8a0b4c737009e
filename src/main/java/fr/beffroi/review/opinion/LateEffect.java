package fr.beffroi.review.opinion;

/** What it means that an opinion did not come in time. */
enum LateEffect {
    /** The examination goes on without it. */
    NO_OPINION,
    /** It counts as favourable. */
    DEEMED_FAVOURABLE,
    /** It is still awaited: the examination needs it. */
    WAIT;

    /**
     * The effect, whatever a table says of a service of security: its silence never counts as a
     * favourable opinion.
     *
     * @param said by the table
     * @param security whether the opinion is one of security
     */
    static LateEffect of(String said, boolean security) {
        LateEffect effect = valueOf(said);
        return security && effect == DEEMED_FAVOURABLE ? NO_OPINION : effect;
    }
}
