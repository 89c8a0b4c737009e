package fr.beffroi.integrity;

import static fr.beffroi.integrity.Duty.APPLICANT;
import static fr.beffroi.integrity.Duty.COMMITTEE;
import static fr.beffroi.integrity.Duty.ENTRY;
import static fr.beffroi.integrity.Duty.INSTRUCTION;
import static fr.beffroi.integrity.Duty.OPINION;
import static fr.beffroi.integrity.Duty.REPORT;
import static fr.beffroi.integrity.Duty.SCORER;
import static fr.beffroi.integrity.Duty.SIGNATURE;
import static fr.beffroi.integrity.Duty.VISA;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Which duties one person must not hold together on one dossier: who applies does nothing else; who
 * enters a paper, instructs, marks or reports neither votes nor signs; who gives an opinion does
 * not sign; the visa is another person's than the marks and the report, and who gives it does not
 * vote (procedures §9).
 */
final class Conflicts {

    private static final Map<Duty, Set<Duty>> ALL = new EnumMap<>(Duty.class);

    static {
        apart(APPLICANT, EnumSet.complementOf(EnumSet.of(APPLICANT)));
        for (Duty examining : EnumSet.of(ENTRY, INSTRUCTION, SCORER, REPORT)) {
            apart(examining, EnumSet.of(COMMITTEE, SIGNATURE));
        }
        apart(OPINION, EnumSet.of(SIGNATURE));
        apart(VISA, EnumSet.of(SCORER, REPORT, COMMITTEE));
    }

    private Conflicts() {}

    static Set<Duty> of(Duty duty) {
        return ALL.getOrDefault(duty, Set.of());
    }

    /** Neither with the other, whichever came first. */
    private static void apart(Duty duty, Set<Duty> others) {
        for (Duty other : others) {
            ALL.computeIfAbsent(duty, _ -> EnumSet.noneOf(Duty.class)).add(other);
            ALL.computeIfAbsent(other, _ -> EnumSet.noneOf(Duty.class)).add(duty);
        }
    }
}
