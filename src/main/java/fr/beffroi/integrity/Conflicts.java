package fr.beffroi.integrity;

import static fr.beffroi.integrity.Duty.APPLICANT;
import static fr.beffroi.integrity.Duty.COMMITTEE;
import static fr.beffroi.integrity.Duty.ENTRY;
import static fr.beffroi.integrity.Duty.INSTRUCTION;
import static fr.beffroi.integrity.Duty.OPINION;
import static fr.beffroi.integrity.Duty.SIGNATURE;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Which duties one person must not hold together on one dossier: who applies does nothing else; who
 * enters a paper or instructs neither votes nor signs; who gives an opinion does not sign.
 */
final class Conflicts {

    private static final Map<Duty, Set<Duty>> ALL =
            new EnumMap<>(
                    Map.of(
                            APPLICANT,
                                    EnumSet.of(ENTRY, INSTRUCTION, OPINION, COMMITTEE, SIGNATURE),
                            ENTRY, EnumSet.of(APPLICANT, COMMITTEE, SIGNATURE),
                            INSTRUCTION, EnumSet.of(APPLICANT, COMMITTEE, SIGNATURE),
                            OPINION, EnumSet.of(APPLICANT, SIGNATURE),
                            COMMITTEE, EnumSet.of(APPLICANT, ENTRY, INSTRUCTION),
                            SIGNATURE, EnumSet.of(APPLICANT, ENTRY, INSTRUCTION, OPINION)));

    private Conflicts() {}

    static Set<Duty> of(Duty duty) {
        return ALL.getOrDefault(duty, Set.of());
    }
}
