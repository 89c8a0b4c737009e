package fr.beffroi.application.dossier;

import static fr.beffroi.application.FundingRequestState.ACT_IN_SIGNATURE;
import static fr.beffroi.application.FundingRequestState.AWARDED;
import static fr.beffroi.application.FundingRequestState.COMPLETE;
import static fr.beffroi.application.FundingRequestState.DISCONTINUED;
import static fr.beffroi.application.FundingRequestState.INCOMPLETE;
import static fr.beffroi.application.FundingRequestState.SUBMITTED;
import static fr.beffroi.application.FundingRequestState.UNDER_REVIEW;
import static fr.beffroi.application.FundingRequestState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.FundingRequestState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransitionsTest {

    @ParameterizedTest
    @EnumSource(FundingRequestState.class)
    void anyOpenRequestMayBeWithdrawnOrClosedAndNoEndedOne(FundingRequestState from) {
        assertThat(Transitions.allow(from, DISCONTINUED)).isEqualTo(!from.isFinal());
        assertThat(Transitions.allow(from, WITHDRAWN)).isEqualTo(!from.isFinal());
    }

    @ParameterizedTest
    @EnumSource(FundingRequestState.class)
    void whatHasEndedNeverMovesAgain(FundingRequestState to) {
        assertThat(Transitions.allow(AWARDED, to)).isFalse();
        assertThat(Transitions.allow(WITHDRAWN, to)).isFalse();
    }

    @Test
    void noAwardComesWithoutAnActInSignature() {
        assertThat(Transitions.allow(ACT_IN_SIGNATURE, AWARDED)).isTrue();
        assertThat(Transitions.allow(UNDER_REVIEW, AWARDED)).isFalse();
        assertThat(Transitions.allow(SUBMITTED, AWARDED)).isFalse();
    }

    @Test
    void anIncompleteRequestGoesBackOrEnds() {
        assertThat(Transitions.allow(INCOMPLETE, SUBMITTED)).isTrue();
        assertThat(Transitions.allow(INCOMPLETE, UNDER_REVIEW)).isTrue();
        assertThat(Transitions.allow(INCOMPLETE, COMPLETE)).isFalse();
    }
}
