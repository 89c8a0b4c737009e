package fr.beffroi.call;

import fr.beffroi.territory.Place;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor of the catalogue looks for; an empty text or nothing where it does not matter.
 *
 * @param words typed freely: each must be in the call, if only as the beginning of a word
 * @param scheme code
 * @param theme code
 * @param kind name of an {@link ApplicantKind}
 * @param place calls that cover it, or a part of it
 * @param date a day on which one can apply
 */
public record CallSearch(
        String words,
        String scheme,
        String theme,
        String kind,
        @Nullable Place place,
        @Nullable LocalDate date) {

    public static final CallSearch EVERYTHING = new CallSearch("", "", "", "", null, null);

    public boolean isNarrowed() {
        return !equals(EVERYTHING);
    }
}
