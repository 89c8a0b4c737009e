package fr.beffroi.testing;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.Visits.Answer;
import java.util.Map;

/** What may happen beside the examination of a dossier, by the pages that people use. */
public final class ReviewSteps {

    private final Examination examination;

    public ReviewSteps(Examination examination) {
        this.examination = examination;
    }

    /** Asks one indispensable question during the review of the only request of the dossier. */
    public Answer ask(ApplicationId id, DemoPerson officer, String limitOn) {
        return examination.send(id, officer, address(id), question(limitOn));
    }

    public static String address(ApplicationId id) {
        return "/dossiers/" + id + "/completude/demandes";
    }

    public static Map<String, String> question(String limitOn) {
        return Map.of(
                "point1",
                "Qui animera les ateliers ?",
                "indispensable",
                "true",
                "limitOn",
                limitOn);
    }
}
