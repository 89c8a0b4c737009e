package fr.beffroi.application.draft;

import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.ProjectOutline;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.organisation.Organisation;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of drafts. */
@Repository
public class DraftRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    DraftRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The organisation's last draft for the call, if any. */
    Optional<ApplicationId> find(CallId call, OrganisationId organisation) {
        return jdbc.sql(
                        """
                        select id from application
                        where call_id = :call and organisation_id = :organisation
                          and submitted_at is null and abandoned_at is null and channel = 'WEB'
                        order by changed_at desc limit 1
                        """)
                .param("call", call.value())
                .param("organisation", organisation.value())
                .query((row, n) -> new ApplicationId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** Those of the organisations that have a draft for the call. */
    Set<OrganisationId> having(CallId call, Collection<OrganisationId> organisations) {
        if (organisations.isEmpty()) {
            return Set.of();
        }
        return jdbc.sql(
                        """
                        select distinct organisation_id from application
                        where call_id = :call and organisation_id in (:organisations)
                          and submitted_at is null and abandoned_at is null and channel = 'WEB'
                        """)
                .param("call", call.value())
                .param("organisations", organisations.stream().map(OrganisationId::value).toList())
                .query((row, n) -> new OrganisationId(row.getObject("organisation_id", UUID.class)))
                .set();
    }

    /** Whose draft that was, if it was given up. */
    Optional<OrganisationId> organisationOfGivenUp(ApplicationId id) {
        return jdbc.sql(
                        """
                        select organisation_id from application
                        where id = ? and abandoned_at is not null and channel = 'WEB'
                        """)
                .param(id.value())
                .query((row, n) -> new OrganisationId(row.getObject("organisation_id", UUID.class)))
                .optional();
    }

    /** What the organisation worked on last, besides that one: submitted before begun. */
    Optional<ApplicationId> last(OrganisationId organisation, ApplicationId besides) {
        return jdbc.sql(
                        """
                        select id from application
                        where organisation_id = :organisation and id <> :besides
                          and abandoned_at is null and (channel = 'WEB' or submitted_at is not null)
                        order by (submitted_at is null), changed_at desc limit 1
                        """)
                .param("organisation", organisation.value())
                .param("besides", besides.value())
                .query((row, n) -> new ApplicationId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** One person at a time begins a draft for that call and organisation. */
    public void waitForMyTurn(CallId call, OrganisationId organisation) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 600))")
                .param("key", call + "/" + organisation)
                .query((row, n) -> 0)
                .single();
    }

    public void insert(
            ApplicationId id, CallForProjects call, Organisation organisation, PersonId person) {
        jdbc.sql(
                        """
                        insert into application
                            (id, call_id, scheme, programme, authority, department, classification,
                             organisation_id, organisation_name, siret, form_version, rule_set,
                             created_at, created_by, changed_at)
                        values (:id, :call, :scheme, :programme, :authority, :department,
                                :classification, :organisation, :name, :siret, :form, :rules,
                                :now, :by, :now)
                        """)
                .param("id", id.value())
                .param("call", call.id().value())
                .param("scheme", call.scheme())
                .param("programme", call.programme())
                .param("authority", call.authority())
                .param("department", call.department())
                .param("classification", call.classification().name())
                .param("organisation", organisation.id().value())
                .param("name", organisation.name())
                .param("siret", organisation.siret().value())
                .param("form", call.formVersion())
                .param("rules", call.ruleSet())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", person.value())
                .update();
    }

    /** Keeps under which mandate an agent fills it in. */
    public void underMandate(ApplicationId id, UUID mandate) {
        jdbc.sql("update application set mandate_id = :mandate where id = :id")
                .param("mandate", mandate)
                .param("id", id.value())
                .update();
    }

    /** Keeps by which power it is signed. */
    public void byPower(ApplicationId id, UUID power) {
        jdbc.sql("update application set power_id = :power where id = :id")
                .param("power", power)
                .param("id", id.value())
                .update();
    }

    /** Keeps on the row what lists show of the answers. */
    public void describe(ApplicationId id, ProjectOutline outline) {
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
                .param("id", id.value())
                .update();
    }

    /** The draft is given up; its answers stay until the retention of drafts ends. */
    void abandon(ApplicationId id) {
        jdbc.sql("update application set abandoned_at = :now where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id.value())
                .update();
    }
}
