package fr.beffroi.application.beneficiary;

import fr.beffroi.application.BeneficiaryChange;
import fr.beffroi.application.BeneficiaryChange.State;
import fr.beffroi.application.BeneficiaryChange.Subject;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the changes that wait for an officer, and those decided. */
@Repository
class ChangeRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    ChangeRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The submitted applications of the organisation, in the order in which they are locked. */
    List<ApplicationId> submitted(OrganisationId organisation) {
        return jdbc.sql(
                        """
                        select id from application
                        where organisation_id = :organisation and submitted_at is not null
                          and exists (select from funding_request r
                                      where r.application_id = application.id
                                        and r.state not in (:ended))
                        order by id
                        """)
                .param("organisation", organisation.value())
                .param("ended", Ended.STATES)
                .query((row, number) -> new ApplicationId(row.getObject("id", UUID.class)))
                .list();
    }

    List<BeneficiaryChange> of(ApplicationId application) {
        return jdbc.sql(
                        """
                        select * from beneficiary_change
                        where application_id = :application order by proposed_at desc, id
                        """)
                .param("application", application.value())
                .query(ChangeRows::change)
                .list();
    }

    List<BeneficiaryChange> pending(FundingRequestId request) {
        return jdbc.sql(
                        """
                        select * from beneficiary_change
                        where funding_request_id = :request and state = 'PENDING'
                        order by subject
                        """)
                .param("request", request.value())
                .query(ChangeRows::change)
                .list();
    }

    void add(ApplicationId application, BeneficiaryChange change) {
        jdbc.sql(
                        """
                        insert into beneficiary_change
                            (id, proposal, application_id, funding_request_id, subject,
                             former_value, new_value, proposed_by, proposed_at, state)
                        values (:id, :proposal, :application, :request, :subject, :before, :after,
                                :by, :at, 'PENDING')
                        """)
                .param("id", change.id())
                .param("proposal", change.proposal())
                .param("application", application.value())
                .param("request", change.request().value())
                .param("subject", change.subject().name())
                .param("before", change.before())
                .param("after", change.after())
                .param("by", change.proposedBy().value())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    void supersede(UUID change) {
        jdbc.sql("update beneficiary_change set state = 'SUPERSEDED' where id = :id")
                .param("id", change)
                .update();
    }

    void decide(UUID change, State state, boolean calledBack, String reason, PersonId by) {
        jdbc.sql(
                        """
                        update beneficiary_change
                        set state = :state, called_back = :called, reason = :reason,
                            decided_by = :by, decided_at = :at
                        where id = :id
                        """)
                .param("state", state.name())
                .param("called", calledBack)
                .param("reason", reason)
                .param("by", by.value())
                .param("at", OffsetDateTime.now(clock))
                .param("id", change)
                .update();
    }

    /**
     * Whether the officers of all open requests of the dossier to whom this name was proposed have
     * validated it, the last time that it was.
     */
    boolean isNameApprovedByAll(ApplicationId application, String name) {
        return jdbc.sql(
                        """
                        select coalesce(bool_and(last.state = 'APPROVED'), false)
                        from (
                            select distinct on (c.funding_request_id) c.state
                            from beneficiary_change c
                            join funding_request r on r.id = c.funding_request_id
                            where c.application_id = :application and r.state not in (:ended)
                              and c.subject = 'NAME' and c.new_value = :name
                            order by c.funding_request_id, c.proposed_at desc, c.id desc) last
                        """)
                .param("application", application.value())
                .param("name", name)
                .param("ended", Ended.STATES)
                .query(Boolean.class)
                .single();
    }

    /** The name that was proposed last, whatever became of it. */
    Optional<String> lastName(ApplicationId application) {
        return jdbc.sql(
                        """
                        select new_value from beneficiary_change
                        where application_id = :application and subject = 'NAME'
                        order by proposed_at desc, id desc limit 1
                        """)
                .param("application", application.value())
                .query(String.class)
                .optional();
    }

    void rename(ApplicationId application, String name) {
        jdbc.sql("update application set organisation_name = :name where id = :id")
                .param("name", name)
                .param("id", application.value())
                .update();
    }

    private static BeneficiaryChange change(ResultSet row, int number) throws SQLException {
        UUID decidedBy = row.getObject("decided_by", UUID.class);
        return new BeneficiaryChange(
                row.getObject("id", UUID.class),
                row.getObject("proposal", UUID.class),
                new FundingRequestId(row.getObject("funding_request_id", UUID.class)),
                Subject.valueOf(row.getString("subject")),
                row.getString("former_value"),
                row.getString("new_value"),
                new PersonId(row.getObject("proposed_by", UUID.class)),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state")),
                row.getBoolean("called_back"),
                row.getString("reason"),
                decidedBy == null ? null : new PersonId(decidedBy),
                moment(row));
    }

    private static @Nullable Instant moment(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("decided_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
