package fr.beffroi.call.campaign;

import fr.beffroi.kernel.CallId;
import fr.beffroi.testing.Campaigns;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Calls prepared as officers prepare them. */
public final class PreparedCalls {

    private final NewPreparations begin;
    private final Preparations preparations;
    private final PreparationRows rows;
    private final Visits visits;

    public PreparedCalls(ApplicationContext context, Visits visits) {
        this.begin = context.getBean(NewPreparations.class);
        this.preparations = context.getBean(Preparations.class);
        this.rows = context.getBean(PreparationRows.class);
        this.visits = visits;
    }

    /** A copy of the FIPD call that is ready to be validated, for an open period, not listed. */
    public CallId ready() {
        CallId id = Campaigns.as(DemoPeople.CAMPAIGN_MANAGER, () -> begin.copy("fipd-d-2027-62"));
        change(id, Part.OBJECT, "title", "Appel d’essai " + UUID.randomUUID());
        change(id, Part.OBJECT, "classification", "INTERNAL");
        change(id, Part.DATES, "opensAt", "2026-11-20T00:00");
        change(id, Part.DATES, "closesAt", "2027-02-26T23:59");
        change(id, Part.DATES, "projectsFrom", "2027-01-01");
        change(id, Part.DATES, "projectsUntil", "2027-12-31");
        return id;
    }

    Preparation read(CallId id) {
        return rows.find(id).orElseThrow();
    }

    /** The campaign manager types one field. */
    void change(CallId id, Part part, String field, String value) {
        change(DemoPeople.CAMPAIGN_MANAGER, id, part, field, value);
    }

    void change(DemoPerson person, CallId id, Part part, String field, String value) {
        Preparation call = read(id);
        Map<String, String> typed = new HashMap<>(call.typed(part));
        typed.put(field, value);
        Campaigns.as(person, () -> preparations.save(id, part, call.revision(part), typed));
    }

    /** Presses a button of the page of the call. */
    Answer press(DemoPerson person, CallId id, String command, Map<String, String> fields) {
        return visits.post(person, "/campagnes/" + id + "/" + command, fields);
    }

    /** Sent by the campaign manager. */
    public void sent(CallId id) {
        press(DemoPeople.CAMPAIGN_MANAGER, id, "envoi", Map.of());
    }

    /** Sent by the campaign manager, validated by her colleague. */
    public void validated(CallId id) {
        sent(id);
        validate(DemoPeople.SECOND_CAMPAIGN_MANAGER, id);
    }

    Answer validate(DemoPerson person, CallId id) {
        String seen = String.valueOf(read(id).revision());
        return press(person, id, "validation", Map.of("vue", seen, "prevenir", "true"));
    }
}
