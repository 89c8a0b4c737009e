package fr.beffroi.review.transfer;

import fr.beffroi.application.ApplicantPanel;
import fr.beffroi.application.Application;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On the applicant's page: to whom the application went, with both dates (CRPA L114-3). */
@Component
class TransferPanel implements ApplicantPanel {

    private final TransferRows rows;
    private final CompetentAuthorities authorities;

    TransferPanel(TransferRows rows, CompetentAuthorities authorities) {
        this.rows = rows;
        this.authorities = authorities;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Panel> of(Application application) {
        List<Transfer> all = rows.of(application.id());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Transfer last = all.getLast();
        return Optional.of(
                new Panel(
                        "review/transfer-panel :: panel",
                        Map.of(
                                "from", authorities.name(last.from()),
                                "to", authorities.name(last.to()),
                                "transfer", last)));
    }
}
