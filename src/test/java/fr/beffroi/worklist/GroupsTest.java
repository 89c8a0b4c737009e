package fr.beffroi.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class GroupsTest {

    @Autowired private Groups groups;

    @ParameterizedTest
    @CsvSource({
        "INSTRUCTION, INSTRUCTION:PREF-62:BPD",
        "COMMISSION_SECRETARIAT, COMMISSION_SECRETARIAT:PREF-62:BPD",
        "SIGNATURE_CABINET, SIGNATURE:PREF-62:CABINET",
    })
    void aFunctionIsDoneByTheServiceThatHoldsItForTheSchemeAndTheTerritory(
            String function, String group) {
        assertThat(groups.of(function, "PREF-62", "FIPD", "62")).isEqualTo(group);
    }

    @Test
    void whatNoServiceHoldsInParticularGoesToTheServiceThatHoldsTheRest() {
        assertThat(groups.of("INSTRUCTION", "PREF-62", "DETR", "62"))
                .isEqualTo("INSTRUCTION:PREF-62:DCPPAT");
    }

    @Test
    void anOpinionIsGivenByTheServiceAsked() {
        assertThat(groups.service("AVIS", "PREF-62", "DIPN-62")).isEqualTo("AVIS:PREF-62:DIPN-62");
    }

    @Test
    void aFunctionThatNobodyHoldsStopsTheStep() {
        assertThatThrownBy(() -> groups.of("SIGNATURE_PREFET", "CAF-62", "FIPD", "62"))
                .hasMessageContaining("SIGNATURE_PREFET");
        assertThatThrownBy(() -> groups.of("NO_SUCH_FUNCTION", "PREF-62", "FIPD", "62"))
                .isInstanceOf(RuntimeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "INSTRUCTION", "INSTRUCTION:PREF-62", "A:B:C:D", "A::C", ":B:C"})
    void aGroupHasThreeParts(String text) {
        assertThatThrownBy(() -> CandidateGroup.of(text))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
