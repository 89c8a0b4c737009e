package fr.beffroi.application.paper;

import fr.beffroi.application.ApplicantPanel;
import fr.beffroi.application.Application;
import fr.beffroi.application.Papers;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells applicants that their paper was copied out, by whom and when. */
@Component
class PaperPanel implements ApplicantPanel {

    private static final int FIRST = 5;

    private final Papers papers;

    PaperPanel(Papers papers) {
        this.papers = papers;
    }

    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public Optional<Panel> of(Application application) {
        return papers.of(application)
                .map(paper ->
                        new Panel(
                                "application/paper/mark :: panel",
                                Map.of("paper", paper, "application", application)));
    }
}
