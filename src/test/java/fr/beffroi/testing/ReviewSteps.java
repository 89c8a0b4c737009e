package fr.beffroi.testing;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.Visits.Answer;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may happen beside the examination of a dossier, by the pages that people use. */
public final class ReviewSteps {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"");

    private final Examination examination;

    public ReviewSteps(Examination examination) {
        this.examination = examination;
    }

    /** Decides on what the organisation changed of its data, as a page showed it. */
    public Answer decideChange(
            ApplicationId id, DemoPerson officer, String page, String choice, boolean calledBack) {
        Matcher seen = SEEN.matcher(page);
        return examination.doTask(
                id,
                officer,
                "UT_approve_change",
                "changement",
                "seen",
                seen.find() ? seen.group(1) : "",
                "choice",
                choice,
                "calledBack",
                String.valueOf(calledBack),
                "reason",
                choice.equals("REFUSE") ? "Pièce justificative absente." : "");
    }

    /** As {@link Examination#upToTheSignature}, with new bank details that an officer validates. */
    public void upToTheSignature(ApplicationId id, Changes changes, Visits visits) {
        examination.upToTheReport(id);
        UUID change = changes.begin(id);
        new Pieces(visits, id).replace("RIB", changes.only(id, "RIB"), "rib-2.pdf");
        changes.seal(id, change);
        String page = visits.open(DemoPeople.OFFICER, "/dossiers/" + id + "/changement").body();
        decideChange(id, DemoPeople.OFFICER, page, "APPROVE", true);
        examination.report(id, DemoPeople.OFFICER, "10 000", "Ajusté.");
        examination.committee(id, DemoPeople.COMMITTEE_SECRETARY, "FAVOURABLE", "10 000", "");
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
