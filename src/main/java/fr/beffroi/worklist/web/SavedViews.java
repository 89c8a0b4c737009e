package fr.beffroi.worklist.web;

import fr.beffroi.account.Grant;
import fr.beffroi.account.People;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Scope;
import fr.beffroi.kernel.TimeOrderedUuid;
import fr.beffroi.worklist.WorklistRights;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Filters kept under a name, for oneself or for one's service. What they show is asked each time.
 */
@Repository
class SavedViews {

    private static final int LONGEST_NAME = 60;
    private static final int MOST = 30;

    private final JdbcClient jdbc;
    private final People people;
    private final Clock clock;

    SavedViews(JdbcClient jdbc, People people, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    /** The person's own and those that the person's services share, by name. */
    List<SavedView> of(PersonId person) {
        return jdbc.sql(
                        """
                        select id, name, query, shared, owner = :person as mine from work_view
                        where owner = :person
                           or shared and authority || ':' || service = any(:services)
                        order by name, id
                        """)
                .param("person", person.value())
                .param("services", services(person).stream().map(this::key).toArray(String[]::new))
                .query(new SimplePropertyRowMapper<>(SavedView.class))
                .list();
    }

    /** Refused without a name, with one already used, beyond thirty, or shared by who has none. */
    @Transactional
    public Outcome<String> save(PersonId person, String typed, String query, boolean shared) {
        String name = typed.strip();
        List<Scope> services = services(person);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return Outcome.refused("worklist.saved.refused.name", LONGEST_NAME);
        }
        if (shared && services.isEmpty()) {
            return Outcome.refused("worklist.saved.refused.no-service");
        }
        if (count(person) >= MOST) {
            return Outcome.refused("worklist.saved.refused.many", MOST);
        }
        Scope service = services.isEmpty() ? Scope.EVERYWHERE : services.getFirst();
        return insert(person, name, query, shared, service) == 0
                ? Outcome.refused("worklist.saved.refused.same-name", name)
                : Outcome.done(name);
    }

    private int count(PersonId person) {
        return jdbc.sql("select count(*) from work_view where owner = ?")
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    private int insert(PersonId person, String name, String query, boolean shared, Scope service) {
        return jdbc.sql(
                        """
                        insert into work_view (id, owner, authority, service, name, query, shared,
                            created_at)
                        values (:id, :owner, coalesce(:authority::text, ''),
                            coalesce(:service::text, ''), :name, :query, :shared, :now)
                        on conflict do nothing
                        """)
                .param("id", TimeOrderedUuid.next())
                .param("owner", person.value())
                .param("authority", service.authority())
                .param("service", service.service())
                .param("name", name)
                .param("query", query)
                .param("shared", shared)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /**
     * Forgets one of the person's own.
     *
     * @throws NotFound if it is not theirs
     */
    @Transactional
    public void delete(PersonId person, UUID id) {
        int gone =
                jdbc.sql("delete from work_view where id = :id and owner = :owner")
                        .params(Map.of("id", id, "owner", person.value()))
                        .update();
        if (gone == 0) {
            throw new NotFound("saved view");
        }
    }

    /** The services in which the person does tasks. */
    private List<Scope> services(PersonId person) {
        return people.grantsOf(person).stream()
                .filter(grant -> WorklistRights.FUNCTIONS.contains(grant.role()))
                .map(Grant::scope)
                .filter(scope -> scope.authority() != null && scope.service() != null)
                .map(scope -> new Scope(scope.authority(), null, null, scope.service()))
                .distinct()
                .toList();
    }

    private String key(Scope scope) {
        return scope.authority() + ':' + scope.service();
    }
}
