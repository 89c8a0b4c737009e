package fr.beffroi.application.submission;

import fr.beffroi.call.ProjectOutline;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.Money;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.organisation.Organisation;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what a submission changes in the tables of dossiers. */
@Repository
class SubmissionRows {

    private final JdbcClient jdbc;

    SubmissionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Pins the rules and copies what the answers and the organisation say at this moment. */
    void pin(ApplicationId id, String ruleSet, Organisation organisation, ProjectOutline outline) {
        jdbc.sql(
                        """
                        update application
                        set rule_set = :rules, organisation_name = :name, siret = :siret,
                            title = :title, amount_asked = :asked, total_cost = :cost
                        where id = :id
                        """)
                .param("rules", ruleSet)
                .param("name", organisation.name())
                .param("siret", organisation.siret().value())
                .param("title", outline.title())
                .param("asked", outline.amountAsked().euros())
                .param("cost", outline.totalCost().euros())
                .param("id", id.value())
                .update();
    }

    /** Receives it; its number comes before the end of the transaction. */
    void submit(ApplicationId id, Instant receivedAt, PersonId person, String receiptAddress) {
        jdbc.sql(
                        """
                        update application
                        set submitted_at = :at, submitted_by = :by, receipt_address = :address,
                            changed_at = :at
                        where id = :id
                        """)
                .param("at", Timestamp.from(receivedAt))
                .param("by", person.value())
                .param("address", receiptAddress)
                .param("id", id.value())
                .update();
    }

    void number(ApplicationId id, String number) {
        jdbc.sql("update application set number = :number where id = :id")
                .param("number", number)
                .param("id", id.value())
                .update();
    }

    void addRequest(
            ApplicationId application, String authority, String fund, Money asked, Instant at) {
        jdbc.sql(
                        """
                        insert into funding_request
                            (id, application_id, authority, fund, state, state_since, amount_asked)
                        values (:id, :application, :authority, :fund, 'SUBMITTED', :at, :asked)
                        """)
                .param("id", FundingRequestId.next().value())
                .param("application", application.value())
                .param("authority", authority)
                .param("fund", fund)
                .param("at", Timestamp.from(at))
                .param("asked", asked.euros())
                .update();
    }
}
