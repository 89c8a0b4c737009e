package fr.beffroi.application.amendment;

import fr.beffroi.application.Application;
import fr.beffroi.call.ProjectOutline;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What lists and funding requests say of an application follows the version in force. */
@Repository
class ChangedAmounts {

    private final JdbcClient jdbc;
    private final Clock clock;

    ChangedAmounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void follow(Application application, ProjectOutline outline) {
        jdbc.sql(
                        """
                        update application
                        set title = :title, amount_asked = :asked, total_cost = :cost,
                            changed_at = :now
                        where id = :id
                        """)
                .param("title", outline.title())
                .param("asked", outline.amountAsked().euros())
                .param("cost", outline.totalCost().euros())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", application.id().value())
                .update();
        // The amount on the funder's own line is asked from the authority that runs the call.
        jdbc.sql(
                        """
                        update funding_request set amount_asked = :asked
                        where application_id = :id and authority = :authority
                        """)
                .param("asked", outline.amountAsked().euros())
                .param("id", application.id().value())
                .param("authority", application.authority())
                .update();
    }
}
