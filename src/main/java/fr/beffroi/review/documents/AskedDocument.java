package fr.beffroi.review.documents;

/**
 * A document to ask for.
 *
 * @param code of the call's document, or {@link #COMPLEMENT} for something the call does not list
 * @param reason why the one at hand will not do; empty when none is
 * @param indispensable whether its absence may stop the examination (CRPA L114-5-1)
 */
public record AskedDocument(String code, String label, String reason, boolean indispensable) {

    /** Something that the call's list does not name. */
    public static final String COMPLEMENT = "COMPLEMENT";

    /** One of several such things in one request: the first is {@code COMPLEMENT}. */
    public static String complement(int number) {
        return number == 1 ? COMPLEMENT : COMPLEMENT + '-' + number;
    }

    static boolean isComplement(String code) {
        return code.equals(COMPLEMENT) || code.startsWith(COMPLEMENT + '-');
    }

    /** The call's own "other document". */
    static final String OTHER_CODE = "AUTRE";
}
