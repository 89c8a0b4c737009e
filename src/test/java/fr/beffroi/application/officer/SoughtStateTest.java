package fr.beffroi.application.officer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.FundingRequestState;
import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class SoughtStateTest {

    @Test
    void whatWasSubmittedIsInOneChoiceWhateverItsState() {
        var said =
                Arrays.stream(SoughtState.values())
                        .flatMap(one -> Arrays.stream(one.names()))
                        .map(FundingRequestState::valueOf)
                        .toList();
        assertThat(said)
                .containsExactlyInAnyOrderElementsOf(EnumSet.allOf(FundingRequestState.class));
    }
}
