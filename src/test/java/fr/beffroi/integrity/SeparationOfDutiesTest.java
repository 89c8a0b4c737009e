package fr.beffroi.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.testing.ServiceTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

@ServiceTest
class SeparationOfDutiesTest {

    @Autowired private SeparationOfDuties duties;
    @Autowired private MessageSource messages;

    private final ApplicationId application = ApplicationId.next();
    private final PersonId person = PersonId.next();

    /** What a person who took the first duty may not do besides; all the rest is allowed. */
    @ParameterizedTest(
            name = "after {0}: applicant {1}, reviews {2}, opinion {3}, votes {4}, signs {5}")
    @CsvSource({
        // took      | applies | reviews | opines | votes | signs
        "APPLICANT,    yes,      no,       no,      no,     no",
        "INSTRUCTION,  no,       yes,      yes,     no,     no",
        "OPINION,      no,       yes,      yes,     yes,    no",
        "COMMITTEE,    no,       no,       yes,     yes,    yes",
        "SIGNATURE,    no,       no,       no,      yes,    yes",
    })
    void dutiesThatOnePersonMayHoldTogether(
            Duty taken, String applies, String reviews, String opines, String votes, String signs) {
        duties.tookPart(application, person, taken);

        assertThat(allowed(Duty.APPLICANT)).isEqualTo(applies.equals("yes"));
        assertThat(allowed(Duty.INSTRUCTION)).isEqualTo(reviews.equals("yes"));
        assertThat(allowed(Duty.OPINION)).isEqualTo(opines.equals("yes"));
        assertThat(allowed(Duty.COMMITTEE)).isEqualTo(votes.equals("yes"));
        assertThat(allowed(Duty.SIGNATURE)).isEqualTo(signs.equals("yes"));
    }

    @Test
    void anotherPersonOrAnotherDossierIsNotBarred() {
        duties.tookPart(application, person, Duty.INSTRUCTION);

        assertThat(duties.bars(application, PersonId.next(), Duty.SIGNATURE)).isEmpty();
        assertThat(duties.bars(ApplicationId.next(), person, Duty.SIGNATURE)).isEmpty();
    }

    @Test
    void takingADutyTwiceIsTakingItOnce() {
        duties.tookPart(application, person, Duty.INSTRUCTION);
        duties.tookPart(application, person, Duty.INSTRUCTION);

        assertThat(duties.bars(application, person, Duty.SIGNATURE)).isPresent();
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
