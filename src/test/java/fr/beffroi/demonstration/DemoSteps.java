package fr.beffroi.demonstration;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.Consultations;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.ReviewTasks;
import fr.beffroi.testing.SamplePdf;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What people do with a dossier of the demonstration, by the pages that they use. */
final class DemoSteps {

    private final Visits visits;
    private final Examination examination;

    DemoSteps(Visits visits, Examination examination) {
        this.visits = visits;
        this.examination = examination;
    }

    /**
     * @param labels ids by name
     * @param today on the clock of the current thread
     */
    void perform(
            ApplicationId id, DemoDossier.Step step, Map<String, UUID> labels, LocalDate today) {
        DemoPerson person = DemoPeople.named(step.person());
        Answer answer =
                switch (step.does()) {
                    case "complete" -> examination.findComplete(id, person);
                    case "complete-sheet" -> completeSheet(id, person);
                    case "ask-bank-details" ->
                            examination.askForBankDetails(
                                    id, person, today.plusDays(15).toString());
                    case "give-bank-details" -> giveBankDetails(id, person, step);
                    case "opinion" -> opinion(id, person, step);
                    case "ask-opinion" ->
                            new Consultations(examination).ask(id, person, step.chosen(), true);
                    case "report" -> report(id, person, step);
                    case "committee" -> committee(id, person, step, today);
                    case "sign" -> examination.sign(id, person);
                    case "withdraw" -> withdraw(id, person, step);
                    case "claim" -> claim(id, person, step.chosen());
                    case "label" ->
                            stick(id, person, Objects.requireNonNull(labels.get(step.chosen())));
                    default -> write(id, person, step);
                };
        require(step, answer);
    }

    private Answer giveBankDetails(ApplicationId id, DemoPerson person, DemoDossier.Step step) {
        byte[] file = SamplePdf.saying("RIB " + UUID.randomUUID());
        require(step, examination.uploadAnswer(id, person, "RIB", file));
        return examination.sendAnswers(id, person);
    }

    private Answer opinion(ApplicationId id, DemoPerson person, DemoDossier.Step step) {
        return examination.doTask(
                id,
                person,
                "UT_give_opinion",
                "avis",
                "verdict",
                step.chosen(),
                "reserve",
                step.chosen().equals("RESERVED") ? "Sous réserve d’un bilan à mi-parcours." : "",
                "text",
                step.said(),
                "communicable",
                "true");
    }

    /** Seen by another person where the amount wants it. */
    private Answer report(ApplicationId id, DemoPerson person, DemoDossier.Step step) {
        Answer written = examination.report(id, person, step.euros(), step.said());
        new ReviewTasks(examination).passVisa(id);
        return written;
    }

    /** Complete, in a call whose documents differ from those of the FIPD. */
    private Answer completeSheet(ApplicationId id, DemoPerson person) {
        return examination.doTask(
                id, person, "UT_check_completeness", "completude", "outcome", "COMPLETE");
    }

    private Answer committee(
            ApplicationId id, DemoPerson person, DemoDossier.Step step, LocalDate today) {
        return examination.doTask(
                id,
                person,
                "UT_committee_outcome",
                "comite",
                "way",
                step.chosen(),
                "amount",
                step.euros(),
                "reasonCode",
                step.reasonCode(),
                "reason",
                step.said(),
                "sessionOn",
                today.toString());
    }

    private Answer withdraw(ApplicationId id, DemoPerson person, DemoDossier.Step step) {
        return examination.send(
                id, person, "/demandes/" + id + "/retrait", Map.of("motif", step.said()));
    }

    private Answer claim(ApplicationId id, DemoPerson person, String kind) {
        examination.runDue(id);
        String task = examination.task(id, person, kind).id();
        visits.open(person, "/taches/" + task);
        return visits.post(person, "/taches/" + task + "/prise", Map.of());
    }

    private Answer stick(ApplicationId id, DemoPerson person, UUID label) {
        return visits.post(
                person, "/dossiers/" + id + "/etiquettes", Map.of("put", label.toString()));
    }

    private Answer write(ApplicationId id, DemoPerson person, DemoDossier.Step step) {
        return switch (step.does()) {
            case "note" ->
                    visits.post(person, "/dossiers/" + id + "/notes", Map.of("note", step.said()));
            case "shared-note" ->
                    visits.post(
                            person,
                            "/dossiers/" + id + "/notes",
                            Map.of("note", step.said(), "shared", "true"));
            case "message" ->
                    visits.post(
                            person,
                            "/dossiers/" + id + "/messages",
                            Map.of("message", step.said()));
            case "question" ->
                    visits.post(
                            person,
                            "/dossiers/" + id + "/messages",
                            Map.of("message", step.said(), "awaiting", "true"));
            case "answer" ->
                    visits.post(
                            person,
                            "/demandes/" + id + "/messages",
                            Map.of("message", step.said()));
            default -> throw new IllegalStateException("Nobody knows how to " + step.does());
        };
    }

    private static void require(DemoDossier.Step step, Answer answer) {
        if (!answer.isDone()) {
            throw new IllegalStateException(step + ": " + answer.status() + " " + answer.body());
        }
    }
}
