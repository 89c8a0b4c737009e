package fr.beffroi.review.grant;

import fr.beffroi.kernel.Rna;
import fr.beffroi.kernel.Siret;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of a public list: who received how much in which year.
 *
 * @param siren of the legal unit; absent where only the RNA is known
 */
record GrantLine(
        int number,
        @Nullable String siren,
        @Nullable String siret,
        @Nullable String rna,
        String name,
        int year,
        BigDecimal amount,
        String purpose) {

    private static final Pattern YEAR = Pattern.compile("^(?:\\d{2}/\\d{2}/)?((?:19|20)\\d{2})");
    private static final Pattern SIREN = Pattern.compile("\\d{9}");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(?:\\.\\d+)?");
    private static final int LONGEST = 500;

    /** The line, if it names somebody, an amount and a year that can be read. */
    static Optional<GrantLine> read(GrantListFile list, Map<String, String> row, int number) {
        Optional<Siret> siret = Siret.parse(cell(list, row, "siret"));
        String siren = siret.map(Siret::siren).orElse(cell(list, row, "siren"));
        Optional<Rna> rna = Rna.parse(cell(list, row, "rna"));
        boolean known = SIREN.matcher(siren).matches();
        Matcher year = YEAR.matcher(cell(list, row, "year"));
        String amount = cell(list, row, "amount").replaceAll("[\\s\\u00A0\\u202F€]", "");
        amount = amount.replace(',', '.');
        if ((!known && rna.isEmpty()) || !year.find() || !AMOUNT.matcher(amount).matches()) {
            return Optional.empty();
        }
        return Optional.of(
                new GrantLine(
                        number,
                        known ? siren : null,
                        siret.map(Siret::value).orElse(null),
                        rna.map(Rna::value).orElse(null),
                        cell(list, row, "name"),
                        Integer.parseInt(year.group(1)),
                        new BigDecimal(amount).setScale(2, RoundingMode.HALF_UP),
                        cell(list, row, "purpose")));
    }

    private static String cell(GrantListFile list, Map<String, String> row, String what) {
        String text = list.column(what).map(name -> row.getOrDefault(name, "")).orElse("").strip();
        String clean = text.replaceAll("\\p{Cntrl}", " ");
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST);
    }
}
