package fr.beffroi.application.amendment;

import fr.beffroi.application.Application;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.draft.DraftRows;
import fr.beffroi.call.FunderShare;
import fr.beffroi.call.ProjectOutline;
import fr.beffroi.kernel.Money;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What lists and funding requests say of an application follows the version in force. */
@Repository
class ChangedAmounts {

    private final JdbcClient jdbc;
    private final DraftRows rows;

    ChangedAmounts(JdbcClient jdbc, DraftRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    void follow(Application application, ProjectOutline outline) {
        rows.describe(application.id(), outline);
        for (FundingRequest request : application.requests()) {
            asked(application, outline, request).ifPresent(amount -> ask(request, amount));
        }
    }

    /**
     * What the funder is asked now: on its own line of the funders chosen, else on the one line
     * there is. The funders themselves stay: see {@link FundersStay}.
     */
    private static Optional<Money> asked(
            Application application, ProjectOutline outline, FundingRequest request) {
        if (outline.funders().isEmpty()) {
            return request.authority().equals(application.authority())
                    ? Optional.of(outline.amountAsked())
                    : Optional.empty();
        }
        return outline.funders().stream()
                .filter(FunderShare::isAsked)
                .filter(share -> request.authority().equals(share.authority()))
                .filter(share -> request.fund().equals(share.fund()))
                .map(FunderShare::amount)
                .findFirst();
    }

    private void ask(FundingRequest request, Money amount) {
        jdbc.sql("update funding_request set amount_asked = :asked where id = :id")
                .param("asked", amount.euros())
                .param("id", request.id().value())
                .update();
    }
}
