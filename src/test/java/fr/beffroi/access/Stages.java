package fr.beffroi.access;

import fr.beffroi.application.SupportingDocument;
import fr.beffroi.application.SupportingDocument.Origin;
import fr.beffroi.application.SupportingDocuments;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.Changes;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.SamplePdf;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;

/** Real dossiers of the treasurer's organisation, each brought to its stage by those who do it. */
final class Stages {

    private static final String CALL = "fipd-d-2027-62";

    private final Dossiers dossiers;
    private final Changes changes;
    private final Examination examination;
    private final Visits visits;
    private final SupportingDocuments documents;
    private final JdbcClient jdbc;
    private final ApplicationContext context;
    private final Map<Stage, Map<String, String>> made = new EnumMap<>(Stage.class);
    private final Map<String, String> foreign;
    private final SessionStages sessions;

    Stages(
            Dossiers dossiers,
            Changes changes,
            Examination examination,
            Visits visits,
            SupportingDocuments documents,
            JdbcClient jdbc,
            ApplicationContext context) {
        this.dossiers = dossiers;
        this.changes = changes;
        this.examination = examination;
        this.visits = visits;
        this.documents = documents;
        this.jdbc = jdbc;
        this.context = context;
        this.foreign = foreignThings();
        this.sessions = new SessionStages(context);
    }

    /** What the addresses of that stage name: the dossier, its task, documents, decision. */
    Map<String, String> things(Stage stage) {
        return made.computeIfAbsent(stage, this::make);
    }

    /** Somebody's form was taken: the next one needs another dossier. */
    void used(Stage stage) {
        made.remove(stage);
    }

    private Map<String, String> make(Stage stage) {
        var things = new HashMap<>(foreign);
        things.put("call", CALL);
        things.put("person", UUID.randomUUID().toString());
        things.put("organisation", DemoPeople.JACQUES_BREL.toString());
        if (stage == Stage.NOTHING) {
            addNothings(things);
            return things;
        }
        if (stage.isOfCall()) {
            things.putAll(new CallStages(context, visits).things(stage));
            return things;
        }
        if (stage.isOfSession()) {
            things.putAll(sessions.things(stage));
            return things;
        }
        ApplicationId id = begun(stage);
        things.put("id", id.toString());
        things.put("callId", dossiers.read(id).call().toString());
        things.put("section", "projet");
        things.put("code", "RIB");
        things.put("field", "title");
        things.put("round", "1");
        things.put("document", document(id, file -> file.origin() == Origin.APPLICANT));
        if (stage != Stage.DRAFT) {
            examination.runDue(id);
            bring(id, stage);
            things.put("receipt", document(id, SupportingDocument::shownToApplicant));
            addHidden(things, id);
            addTask(things, id);
        }
        one("funding_request", "", id).ifPresent(request -> things.put("request", request));
        one("amendment", "and ended_at is null", id).ifPresent(a -> things.put("change", a));
        one("opinion", "and document_id is not null", id).ifPresent(o -> things.put("opinion", o));
        one("decision", "", id).ifPresent(decision -> things.put("decision", decision));
        return things;
    }

    private ApplicationId begun(Stage stage) {
        Dossiers.Draft draft = dossiers.aDraft().forFipd().asking(12_000).costing(20_000);
        return stage == Stage.DRAFT ? draft.filled() : draft.submitted();
    }

    private void bring(ApplicationId id, Stage stage) {
        switch (stage) {
            case CHANGING -> changes.type(id, "title", "Médiation du soir, autrement");
            case CHANGED ->
                    changes.seal(id, changes.type(id, "title", "Médiation du soir, autrement"));
            case ASKED -> {
                done(markTheTitle(id));
                done(examination.askForBankDetails(id, DemoPeople.OFFICER, "2026-12-31"));
            }
            case CONSULTED -> consult(id);
            case REPORT -> examination.upToTheReport(id);
            case COMMITTEE -> {
                examination.upToTheReport(id);
                done(examination.report(id, DemoPeople.OFFICER, "12 000", ""));
            }
            case SIGNATURE -> examination.upToTheSignature(id, "10 000");
            case NOTIFIED -> {
                examination.upToTheSignature(id, "10 000");
                done(examination.sign(id, DemoPeople.CABINET_DIRECTOR));
            }
            case NOTHING,
                    DRAFT,
                    DEPOSITED,
                    CALL_DRAFT,
                    CALL_SENT,
                    CALL_OPEN,
                    SESSION,
                    SESSION_HELD -> {}
        }
    }

    private Answer markTheTitle(ApplicationId id) {
        return visits.post(
                DemoPeople.OFFICER,
                "/dossiers/" + id + "/completude/corrections",
                Map.of("fault.title", "INCOMPLETE", "remark.title", "Précisez."));
    }

    private void consult(ApplicationId id) {
        done(examination.findComplete(id, DemoPeople.OFFICER));
        Map<String, String> opinion =
                Map.of(
                        "taskId",
                        examination.task(id, DemoPeople.POLICE, "UT_give_opinion").id(),
                        "verdict",
                        "FAVOURABLE",
                        "text",
                        "Voir la note jointe.");
        byte[] pdf = SamplePdf.saying("Avis " + id);
        var file = new MockMultipartFile("file", "avis.pdf", "application/pdf", pdf);
        done(visits.post(DemoPeople.POLICE, "/dossiers/" + id + "/avis", opinion, file));
    }

    private void addHidden(Map<String, String> things, ApplicationId id) {
        documents.of(id).stream()
                .filter(document -> !document.shownToApplicant())
                .findFirst()
                .ifPresent(document -> things.put("hidden", document.id().toString()));
    }

    private void addTask(Map<String, String> things, ApplicationId id) {
        examination.openTasks(id).stream()
                .findFirst()
                .ifPresent(task -> things.put("taskId", task.id()));
    }

    private static void addNothings(Map<String, String> things) {
        things.put("id", UUID.randomUUID().toString());
        things.put("token", UUID.randomUUID().toString());
        things.put("secret", UUID.randomUUID().toString());
        things.put("code", CALL);
        things.put("model", "POUVOIR_DELEGATION");
        things.put("siret", "35600000018723");
        things.put("type", "fr.beffroi.application.submitted.v1");
        things.put("version", "1.0.0");
    }

    /** A dossier of the other organisation, notified, with all that it holds. */
    private Map<String, String> foreignThings() {
        ApplicationId id =
                dossiers.aDraft()
                        .forFipd()
                        .by(DemoPeople.ACTION_JEUNESSE)
                        .asking(12_000)
                        .costing(20_000)
                        .submitted();
        examination.runDue(id);
        consult(id);
        DemoPerson sousPrefet = DemoPeople.SOUS_PREFET;
        done(examination.giveOpinion(id, sousPrefet, "FAVOURABLE"));
        done(examination.report(id, DemoPeople.OFFICER, "12 000", ""));
        done(examination.committee(id, DemoPeople.COMMITTEE_SECRETARY, "FAVOURABLE", "12 000", ""));
        done(examination.sign(id, DemoPeople.CABINET_DIRECTOR));
        return Map.of(
                "otherOrganisation", DemoPeople.ACTION_JEUNESSE.toString(),
                "otherDocument", document(id, file -> file.origin() == Origin.APPLICANT),
                "otherOpinion", one("opinion", "and document_id is not null", id).orElseThrow(),
                "otherDecision", one("decision", "", id).orElseThrow(),
                "envelope", envelope());
    }

    private String envelope() {
        return jdbc.sql("select id::text from envelope where code = 'FIPD-D-2027-62'")
                .query(String.class)
                .single();
    }

    private String document(ApplicationId id, Predicate<SupportingDocument> which) {
        return documents.of(id).stream().filter(which).findFirst().orElseThrow().id().toString();
    }

    private Optional<String> one(String table, String condition, ApplicationId id) {
        return jdbc.sql(
                        "select id::text from %s where application_id = :id %s"
                                .formatted(table, condition))
                .param("id", id.value())
                .query((row, _) -> row.getString(1))
                .optional();
    }

    private static void done(Answer answer) {
        if (!answer.isDone()) {
            throw new AssertionError(answer.status() + ": " + answer.body());
        }
    }
}
