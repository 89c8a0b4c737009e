package fr.beffroi.organisation;

import fr.beffroi.kernel.Refusal;

/** Says exactly why what was typed is neither a SIRET nor an RNA. */
public final class NumberFault {

    private static final int SIRET_DIGITS = 14;
    private static final int SIREN_DIGITS = 9;
    private static final int RNA_CHARACTERS = 10;

    private NumberFault() {}

    /** Why this is neither a SIRET nor an RNA. */
    public static Refusal of(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return Refusal.because("organisation.error.siret.empty");
        }
        if (text.charAt(0) == 'W' || text.charAt(0) == 'w') {
            int length = text.replaceAll("\\s", "").length();
            return length == RNA_CHARACTERS
                    ? Refusal.because("organisation.error.rna")
                    : Refusal.because("organisation.error.rna.length", length);
        }
        long digits = text.chars().filter(c -> c >= '0' && c <= '9').count();
        if (digits == SIREN_DIGITS) {
            return Refusal.because("organisation.error.siret.siren");
        }
        return digits == SIRET_DIGITS
                ? Refusal.because("organisation.error.siret.wrong")
                : Refusal.because("organisation.error.siret.length", digits);
    }
}
