package fr.beffroi.application;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * An application received on paper. What it attests is signed on the paper, whose scan is among its
 * files.
 *
 * @param document the scan
 * @param enteredBy the officer, who neither votes nor signs about it
 * @param enteredByName first name and surname
 * @param signer who signed the paper, with their function
 * @param receivedOn the day that the service received it: all time limits count from there
 * @param receivedAtTime the hour, if it was noted
 * @param postmarkedOn the day of the postmark, if it came by post (CRPA L112-1)
 * @param email where receipts go; empty if the applicant gave none
 * @param postalAddress where they are posted to when there is no e-mail
 * @param postedOn when the receipt was posted
 */
public record Paper(
        ApplicationId application,
        DocumentId document,
        PersonId enteredBy,
        String enteredByName,
        Instant enteredAt,
        String signer,
        LocalDate receivedOn,
        @Nullable LocalTime receivedAtTime,
        @Nullable LocalDate postmarkedOn,
        String email,
        String postalAddress,
        @Nullable LocalDate postedOn) {

    /** The kind of the scan among the files of the application. */
    public static final String KIND = "DOSSIER_PAPIER";

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** The same, with the name of the officer. */
    public Paper enteredBy(String name) {
        return new Paper(
                application,
                document,
                enteredBy,
                name,
                enteredAt,
                signer,
                receivedOn,
                receivedAtTime,
                postmarkedOn,
                email,
                postalAddress,
                postedOn);
    }

    /**
     * The moment of receipt: noon where the hour was not noted, since only the day counts then;
     * never after the entry.
     */
    public Instant receivedAt(Instant entered) {
        LocalTime time = receivedAtTime == null ? LocalTime.NOON : receivedAtTime;
        Instant received = receivedOn.atTime(time).atZone(PARIS).toInstant();
        return received.isBefore(entered) ? received : entered;
    }
}
