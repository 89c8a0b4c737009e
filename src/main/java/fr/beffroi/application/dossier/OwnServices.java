package fr.beffroi.application.dossier;

import fr.beffroi.account.Grant;
import fr.beffroi.account.People;
import fr.beffroi.account.Role;
import fr.beffroi.application.Application;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.Scope;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The services in which the person signed in works. */
@Component
public class OwnServices {

    /** Those who examine a dossier; services that give an opinion do not. */
    private static final Set<Role> EXAMINERS =
            Set.of(Role.INSTRUCTION, Role.COMMISSION_SECRETARIAT, Role.SIGNATURE);

    private final People people;
    private final CurrentActor actor;

    OwnServices(People people, CurrentActor actor) {
        this.people = people;
        this.actor = actor;
    }

    /** A service inside its authority, both by their codes. */
    public record Service(String authority, String code) {

        /** Such as {@code PREF-62:BPD}. */
        public String key() {
            return authority + ":" + code;
        }
    }

    /**
     * In what the person works on a dossier.
     *
     * @param services of the person, of those that the dossier is open to
     * @param examining whether one of them examines it
     */
    public record Work(List<Service> services, boolean examining) {

        /** Keys of the services, for a query. */
        public String[] keys() {
            return services.stream().map(Service::key).toArray(String[]::new);
        }
    }

    /** The person's work on this dossier; nothing for who only audits. */
    public Work on(Application application) {
        List<Grant> grants = grants();
        List<Service> services =
                application.scopes().stream()
                        .filter(scope -> grants.stream().anyMatch(g -> g.scope().covers(scope)))
                        .flatMap(OwnServices::service)
                        .distinct()
                        .sorted(Comparator.comparing(Service::key))
                        .toList();
        boolean examining =
                grants.stream()
                        .filter(grant -> EXAMINERS.contains(grant.role()))
                        .anyMatch(grant -> covers(grant, application.scopes()));
        return new Work(services, examining);
    }

    /** Every service that a role of the person names. */
    public List<Service> all() {
        return grants().stream()
                .map(Grant::scope)
                .flatMap(OwnServices::service)
                .distinct()
                .sorted(Comparator.comparing(Service::key))
                .toList();
    }

    private List<Grant> grants() {
        return people.grantsOf(actor.get().requirePerson()).stream()
                .filter(grant -> EXAMINERS.contains(grant.role()) || grant.role() == Role.AVIS)
                .toList();
    }

    private static boolean covers(Grant grant, Collection<Scope> scopes) {
        return scopes.stream().anyMatch(grant.scope()::covers);
    }

    private static Stream<Service> service(Scope scope) {
        return scope.authority() == null || scope.service() == null
                ? Stream.empty()
                : Stream.of(
                        new Service(
                                Objects.requireNonNull(scope.authority()),
                                Objects.requireNonNull(scope.service())));
    }
}
