package fr.beffroi.testing;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.Visits.Answer;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is done with opinions besides giving them, by the pages that people use. */
public record Consultations(Examination examination) {

    /**
     * Turns the opinion into an unfavourable one.
     *
     * @param version that the person read
     */
    public Answer correct(ApplicationId id, DemoPerson person, String opinion, int version) {
        return examination.send(
                id,
                person,
                "/dossiers/" + id + "/avis/" + opinion + "/correction",
                Map.of(
                        "version",
                        String.valueOf(version),
                        "verdict",
                        "UNFAVOURABLE",
                        "text",
                        "Un fait nouveau nous est connu."));
    }

    public Answer withdraw(ApplicationId id, DemoPerson officer, String opinion) {
        return examination.send(
                id,
                officer,
                "/dossiers/" + id + "/avis/" + opinion + "/retrait",
                Map.of("reason", "Avis sans objet pour ce projet."));
    }

    /** The same, by the officer. */
    public Answer withdraw(ApplicationId id, String opinion) {
        return withdraw(id, DemoPeople.OFFICER, opinion);
    }

    public Answer ask(ApplicationId id, DemoPerson officer, String service, boolean blocking) {
        return examination.send(
                id,
                officer,
                "/dossiers/" + id + "/avis/demandes",
                Map.of(
                        "service",
                        service,
                        "question",
                        "Le lieu convient-il ?",
                        "period",
                        "P8D",
                        "blocking",
                        String.valueOf(blocking)));
    }

    /** The opinion that was asked of that service. */
    public static String opinion(ApplicationContext context, ApplicationId id, String service) {
        return context.getBean(JdbcClient.class)
                .sql("select id::text from opinion where application_id = ? and service = ?")
                .params(id.value(), service)
                .query(String.class)
                .single();
    }
}
