package fr.beffroi.award;

import fr.beffroi.kernel.DocumentId;
import java.time.Instant;

/**
 * Who signed an act, as printed on it: without first name, surname, capacity and service, an act
 * issued by a téléservice is not valid without a handwritten signature (CRPA L212-1, L212-2).
 *
 * @param number of the act
 * @param service name of the service
 * @param delegation reference of the order that allows it
 * @param document the act as signed
 */
record Signature(
        String number,
        String firstName,
        String surname,
        String capacity,
        String service,
        String delegation,
        Instant at,
        DocumentId document,
        String sha256) {}
