package fr.beffroi.testing;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.Visits.Answer;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Declared interests that wait for the ethics officer. */
public final class Conflicts {

    private Conflicts() {}

    /** The address of the one that is awaited on that dossier, once its task is open. */
    public static String awaited(ApplicationContext context, ApplicationId dossier) {
        String id =
                context.getBean(JdbcClient.class)
                        .sql(
                                """
                                select id::text from interest_conflict
                                where application_id = ? and choice is null
                                """)
                        .param(dossier.value())
                        .query(String.class)
                        .single();
        DemoPeople.actAsNobody();
        context.getBean(EngineJobs.class).runDue(id);
        return "/deontologie/" + id;
    }

    /** The ethics officer decides on it. */
    public static Answer decide(
            ApplicationContext context, Visits visits, ApplicationId dossier, String choice) {
        return visits.post(
                DemoPeople.ETHICS_OFFICER,
                awaited(context, dossier),
                Map.of("choice", choice, "reason", "Lien vérifié."));
    }

    /** A link that is found to be no conflict, then another that takes the person off. */
    public static void clearedThenConfirmed(
            ApplicationContext context, Visits visits, ApplicationId dossier) {
        String address = "/dossiers/" + dossier + "/interets";
        for (String choice : List.of("NO_ACTION", "RECUSE")) {
            Map<String, String> link =
                    Map.of("nature", "OTHER", "comment", choice, "correction", "true");
            visits.post(DemoPeople.SECOND_OFFICER, address, link);
            decide(context, visits, dossier, choice);
        }
    }
}
