package fr.beffroi.testing;

import fr.beffroi.call.CallForProjects;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.testing.Visits.Answer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;

/** Holds sessions of a committee by the pages that people use, today, for the secretary's calls. */
public final class Committees {

    private static final DemoPerson SECRETARY = DemoPeople.COMMITTEE_SECRETARY;

    private final ApplicationContext context;
    private final Visits visits;
    private final JdbcClient db;
    private final EngineJobs jobs;

    public Committees(ApplicationContext context) {
        this.context = context;
        this.visits = context.getBean(Visits.class);
        this.db = context.getBean(JdbcClient.class);
        this.jobs = context.getBean(EngineJobs.class);
    }

    /** A session of today in preparation, with its chair and two members, and an empty agenda. */
    public UUID aSession(CallId call) {
        return aSession(call, false);
    }

    /** The same, whose members answer in writing until the end of the day. */
    public UUID aWrittenSession(CallId call) {
        return aSession(call, true);
    }

    private UUID aSession(CallId call, boolean written) {
        Answer begun =
                visits.post(
                        SECRETARY,
                        "/commissions",
                        Map.of(
                                "title", "Comité d’essai",
                                "written", String.valueOf(written),
                                "calls", call.toString(),
                                "heldOn", "2026-12-01",
                                "heldAt", "14:30",
                                "place", "Salle Vauban"));
        String address = require(begun).location();
        UUID id = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
        seat(id, DemoPeople.COMMITTEE_CHAIR, "CHAIR");
        seat(id, DemoPeople.COMMITTEE_MEMBER, "MEMBER");
        seat(id, DemoPeople.SECOND_COMMITTEE_MEMBER, "MEMBER");
        runDue(id);
        return id;
    }

    /** The id of a dossier of another call, for which a whole session decided favourably. */
    public String decided(Dossiers dossiers, Examination examination) {
        CallForProjects call = new Campaigns(context).anOpenCall();
        ApplicationId id = dossiers.aDraft().forCall(call.code()).asking(12_000).submitted();
        examination.runDue(id);
        examination.upToTheReport(id);
        UUID session = aSession(call.id());
        require(examination.report(id, DemoPeople.OFFICER, "9 000", "Ajusté."));
        FundingRequestId request = examination.request(id).id();
        convene(session, request);
        require(present(session, DemoPeople.COMMITTEE_CHAIR, DemoPeople.COMMITTEE_MEMBER));
        require(decide(session, request, "FAVOURABLE", "9 000"));
        sign(session, List.of(request));
        return id.toString();
    }

    public void seat(UUID session, DemoPerson person, String role) {
        require(
                post(
                        session,
                        "/membres",
                        Map.of(
                                "person",
                                person.id().toString(),
                                "capacity",
                                "Membre désigné",
                                "role",
                                role)));
    }

    /** Puts these requests on the agenda and convenes everybody, since it is urgent. */
    public void convene(UUID session, FundingRequestId... requests) {
        put(session, requests);
        require(post(session, "/convocation", Map.of("urgency", "Crédits à engager.")));
        runDue(session);
        require(declare(session, SECRETARY));
    }

    /** The person has no link with anything on the agenda. */
    public Answer declare(UUID session, DemoPerson person) {
        return visits.post(person, "/commissions/" + session + "/interets", Map.of());
    }

    public void put(UUID session, FundingRequestId... requests) {
        var fields = new LinkedMultiValueMap<String, String>();
        Arrays.stream(requests).forEach(one -> fields.add("requests", one.toString()));
        require(visits.post(SECRETARY, "/commissions/" + session + "/ordre-du-jour", fields));
    }

    /** From now on these people are there, who declare to have no interest, and nobody else. */
    public Answer present(UUID session, DemoPerson... people) {
        Arrays.stream(people).forEach(person -> require(declare(session, person)));
        return presentOnly(session, people);
    }

    /** The same, whatever they have declared. */
    public Answer presentOnly(UUID session, DemoPerson... people) {
        var fields = new LinkedMultiValueMap<String, String>();
        Arrays.stream(people)
                .forEach(person -> fields.add("present", seatOf(session, person).toString()));
        return visits.post(SECRETARY, "/commissions/" + session + "/seance/presences", fields);
    }

    /** Decides by consensus on the item as it now stands. */
    public Answer decide(UUID session, FundingRequestId request, String way, String amount) {
        return decide(session, request, way, amount, Map.of());
    }

    /**
     * @param votes what each says; nothing for a consensus
     */
    public Answer decide(
            UUID session,
            FundingRequestId request,
            String way,
            String amount,
            Map<DemoPerson, String> votes) {
        var fields = new HashMap<String, String>();
        fields.put("version", String.valueOf(version(session, request)));
        fields.put("way", way);
        fields.put("amount", amount);
        fields.put("reasonCode", way.equals("UNFAVOURABLE") ? "OUTSIDE_PRIORITIES" : "");
        fields.put("reason", "Le comité l’a dit.");
        fields.put("mode", votes.isEmpty() ? "CONSENSUS" : "VOTE");
        votes.forEach((person, vote) -> fields.put("vote-" + seatOf(session, person), vote));
        return post(session, "/seance/points/" + item(session, request), fields);
    }

    /** Ends the examination, has the minutes signed, and lets the requests go on. */
    public void sign(UUID session, List<FundingRequestId> requests) {
        require(post(session, "/cloture", Map.of()));
        require(
                visits.post(
                        DemoPeople.COMMITTEE_CHAIR,
                        "/commissions/" + session + "/releve/signature",
                        Map.of()));
        runDue(session);
        requests.forEach(this::runDue);
    }

    public UUID seatOf(UUID session, DemoPerson person) {
        return db.sql("select id from committee_seat where session_id = ? and person_id = ?")
                .params(session, person.id())
                .query(UUID.class)
                .single();
    }

    public UUID item(UUID session, FundingRequestId request) {
        return db.sql(
                        """
                        select id from committee_item
                        where session_id = ? and funding_request_id = ?
                        """)
                .params(session, request.value())
                .query(UUID.class)
                .single();
    }

    public int version(UUID session, FundingRequestId request) {
        return db.sql("select version from committee_item where id = ?")
                .param(item(session, request))
                .query(Integer.class)
                .single();
    }

    public Answer post(UUID session, String path, Map<String, String> fields) {
        return visits.post(SECRETARY, "/commissions/" + session + path, fields);
    }

    /** What the process of that key does by itself now. */
    public void runDue(Object key) {
        DemoPeople.actAsNobody();
        jobs.runDue(key);
    }

    private static Answer require(Answer answer) {
        if (!answer.isDone()) {
            throw new AssertionError(answer.status() + ": " + answer.body());
        }
        return answer;
    }
}
