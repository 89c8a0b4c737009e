package fr.beffroi.application.beneficiary;

import fr.beffroi.application.FundingRequestState;
import java.util.Arrays;
import java.util.List;

/** The states in which nothing of a request is open any more, as tables write them. */
final class Ended {

    static final List<String> STATES =
            Arrays.stream(FundingRequestState.values())
                    .filter(FundingRequestState::isFinal)
                    .map(Enum::name)
                    .toList();

    private Ended() {}
}
