package fr.beffroi.application.dossier;

import fr.beffroi.account.Permission;
import fr.beffroi.account.Permissions;
import fr.beffroi.account.Resource;
import fr.beffroi.application.Application;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.Applications;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.Recused;
import fr.beffroi.call.CallReach;
import fr.beffroi.integrity.Interests;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.WhileReading;
import fr.beffroi.organisation.Mandates;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcApplications implements Applications {

    private final JdbcClient jdbc;
    private final Permissions permissions;
    private final CallReach reach;
    private final Mandates mandates;
    private final Interests interests;
    private final CurrentActor actor;

    JdbcApplications(
            JdbcClient jdbc,
            Permissions permissions,
            CallReach reach,
            Mandates mandates,
            Interests interests,
            CurrentActor actor) {
        this.jdbc = jdbc;
        this.permissions = permissions;
        this.reach = reach;
        this.mandates = mandates;
        this.interests = interests;
        this.actor = actor;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Application lock(ApplicationId id) {
        return find(id, "for update");
    }

    @Override
    public Application get(ApplicationId id) {
        return WhileReading.once("application " + id, () -> find(id, ""));
    }

    @Override
    public FundingRequest request(FundingRequestId id) {
        return jdbc.sql(
                        "select "
                                + ApplicationRow.REQUEST_COLUMNS
                                + " from funding_request where id = :id")
                .param("id", id.value())
                .query(ApplicationRow::readRequest)
                .optional()
                .orElseThrow(() -> new NotFound("Funding request " + id));
    }

    @Override
    public List<FundingRequest> requestsOf(Collection<ApplicationId> ids) {
        return jdbc.sql(
                        "select "
                                + ApplicationRow.REQUEST_COLUMNS
                                + " from funding_request where application_id = any(:ids)")
                .param("ids", ids.stream().map(ApplicationId::value).toArray(UUID[]::new))
                .query(ApplicationRow::readRequest)
                .list();
    }

    @Override
    public Application readable(ApplicationId id) {
        return allowed(id, ApplicationRights.READ);
    }

    @Override
    public Application allowed(ApplicationId id, Permission permission) {
        Application application = get(id);
        Resource resource = resource(application);
        if (!permissions.allows(permission, resource)
                || isOfAnEndedMandate(application, permission, resource)) {
            throw new NotFound("Application " + id);
        }
        if (isLeft(id, permission, resource)) {
            throw new Recused(id);
        }
        return application;
    }

    /**
     * Whether the person declared an interest that takes them off the dossier. What they may do for
     * its own organisation stays theirs.
     */
    private boolean isLeft(ApplicationId id, Permission permission, Resource resource) {
        PersonId person = actor.get().person();
        return person != null
                && !permissions.isOfOrganisations(permission)
                && interests.isClosedTo(id, person)
                && !permissions.allows(permission, new Resource(Set.of(), resource.organisation()));
    }

    /** What agents do as applicants they do under a mandate, until its last day. */
    private boolean isOfAnEndedMandate(
            Application application, Permission permission, Resource resource) {
        return !resource.entrusted()
                && permissions.isOfOrganisations(permission)
                && !mandates.letsAct(application.organisation());
    }

    @Override
    public Resource resource(Application application) {
        if (application.isPaper() && application.isDraft()) {
            // The service copies out a paper: its applicant finds it here once it is registered.
            return new Resource(Set.of(), null, isCopiedOutByReader(application));
        }
        return new Resource(application.scopes(), application.organisation());
    }

    private boolean isCopiedOutByReader(Application draft) {
        return reach.allows(
                ApplicationRights.ENTER, draft.authority(), draft.scheme(), draft.department());
    }

    private Application find(ApplicationId id, String lock) {
        // The row first: what is read after a lock is what the other transaction left.
        List<Application> found =
                jdbc.sql(
                                "select "
                                        + ApplicationRow.COLUMNS
                                        + " from application where id = :id and abandoned_at is null "
                                        + lock)
                        .param("id", id.value())
                        .query((row, n) -> ApplicationRow.read(row, List.of()))
                        .list();
        if (found.isEmpty()) {
            throw new NotFound("Application " + id);
        }
        Application application = found.getFirst();
        return application.isDraft()
                ? application
                : application.withRequests(requests(id, application.authority()));
    }

    /** Those before the authority of the call first. */
    private List<FundingRequest> requests(ApplicationId id, String authority) {
        return jdbc.sql(
                        "select "
                                + ApplicationRow.REQUEST_COLUMNS
                                + " from funding_request where application_id = :id"
                                + " order by authority <> :call, authority, fund, id")
                .param("id", id.value())
                .param("call", authority)
                .query(ApplicationRow::readRequest)
                .list();
    }
}
