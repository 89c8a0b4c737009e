package fr.beffroi.access;

import fr.beffroi.kernel.CallId;
import fr.beffroi.testing.Campaigns;
import fr.beffroi.testing.Committees;
import fr.beffroi.testing.DemoPeople;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions of a call of their own; what is examined there is a request decided long ago. */
final class SessionStages {

    private final Committees committees;
    private final JdbcClient jdbc;
    private final CallId call;

    SessionStages(ApplicationContext context) {
        this.committees = new Committees(context);
        this.jdbc = context.getBean(JdbcClient.class);
        this.call = new Campaigns(context).anOpenCall().id();
    }

    Map<String, String> things(Stage stage) {
        UUID session = committees.aSession(call);
        UUID item = UUID.randomUUID();
        jdbc.sql("update committee_item set active = false where number = 'ESSAI'").update();
        jdbc.sql(
                        """
                        insert into committee_item (id, session_id, position, funding_request_id,
                            application_id, call_id, number, applicant, title, asked)
                        select :item, :session, 1, r.id, r.application_id, :call, 'ESSAI', 'Essai',
                               'Essai', 12000
                        from funding_request r where r.state = 'AWARDED' limit 1
                        """)
                .param("item", item)
                .param("session", session)
                .param("call", call.value())
                .update();
        if (stage == Stage.SESSION_HELD) {
            jdbc.sql("update committee_session set state = 'CONVENED' where id = ?")
                    .param(session)
                    .update();
        }
        UUID scenario = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into committee_scenario (id, session_id, number, name, cut, rate)
                        values (?, ?, 1, 'Essai', 50, 1)
                        """)
                .params(scenario, session)
                .update();
        return Map.of(
                "scenario", scenario.toString(),
                "session", session.toString(),
                "item", item.toString(),
                "seat", committees.seatOf(session, DemoPeople.COMMITTEE_MEMBER).toString());
    }
}
