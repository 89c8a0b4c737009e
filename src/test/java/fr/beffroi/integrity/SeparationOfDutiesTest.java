package fr.beffroi.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.testing.ServiceTest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

@ServiceTest
class SeparationOfDutiesTest {

    @Autowired private SeparationOfDuties duties;
    @Autowired private Interests interests;
    @Autowired private MessageSource messages;

    private final ApplicationId application = ApplicationId.next();
    private final PersonId person = PersonId.next();

    /** What a person who took the first duty may not do besides; all the rest is allowed. */
    @ParameterizedTest(name = "after {0}: {1}")
    @CsvSource({
        "APPLICANT,   ENTRY INSTRUCTION SCORER REPORT VISA OPINION COMMITTEE SIGNATURE",
        "ENTRY,       APPLICANT COMMITTEE SIGNATURE",
        "INSTRUCTION, APPLICANT COMMITTEE SIGNATURE",
        "SCORER,      APPLICANT VISA COMMITTEE SIGNATURE",
        "REPORT,      APPLICANT VISA COMMITTEE SIGNATURE",
        "VISA,        APPLICANT SCORER REPORT COMMITTEE",
        "OPINION,     APPLICANT SIGNATURE",
        "COMMITTEE,   APPLICANT ENTRY INSTRUCTION SCORER REPORT VISA",
        "SIGNATURE,   APPLICANT ENTRY INSTRUCTION SCORER REPORT OPINION",
    })
    void dutiesThatOnePersonMayNotHoldTogether(Duty taken, String barred) {
        interests.declare(application, person, InterestNature.NONE, "");
        duties.tookPart(application, person, taken);

        assertThat(Arrays.stream(Duty.values()).filter(duty -> !allowed(duty)).map(Duty::name))
                .containsExactlyInAnyOrder(barred.split(" "));
    }

    @ParameterizedTest
    @EnumSource(Duty.class)
    void nobodyTakesADutyOfTheExaminationBeforeDeclaring(Duty duty) {
        assertThat(duties.bars(application, person, duty).map(Refusal::messageKey))
                .isEqualTo(
                        duty.isOfExamination()
                                ? Optional.of("integrity.refused.undeclared")
                                : Optional.empty());
        assertThat(duties.barsForever(application, person, duty)).isEmpty();
    }

    @Test
    void anotherPersonOrAnotherDossierIsNotBarred() {
        duties.tookPart(application, person, Duty.INSTRUCTION);

        ApplicationId elsewhere = ApplicationId.next();
        assertThat(duties.barsForever(application, PersonId.next(), Duty.SIGNATURE)).isEmpty();
        assertThat(duties.barsForever(elsewhere, person, Duty.SIGNATURE)).isEmpty();
    }

    @Test
    void takingADutyTwiceIsTakingItOnce() {
        duties.tookPart(application, person, Duty.INSTRUCTION);
        duties.tookPart(application, person, Duty.INSTRUCTION);

        assertThat(duties.barsForever(application, person, Duty.SIGNATURE)).isPresent();
    }

    @ParameterizedTest
    @EnumSource(Duty.class)
    void theRefusalSaysWhichDutyWasTaken(Duty taken) {
        String key = "integrity.refused." + taken.name().toLowerCase(Locale.ROOT);

        assertThat(messages.getMessage(key, null, Locale.FRENCH)).startsWith("Vous avez");
        assertThat(messages.getMessage(key, null, Locale.ENGLISH)).startsWith("You");
    }

    private boolean allowed(Duty duty) {
        return duties.bars(application, person, duty).isEmpty();
    }
}
