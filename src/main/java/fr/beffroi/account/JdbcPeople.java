package fr.beffroi.account;

import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Scope;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcPeople implements People {

    private static final String COLUMNS =
            "p.id, p.kind, p.first_name, p.surname, p.email, p.locale";

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Grants grants;
    private final AuditJournal journal;
    private final Clock clock;

    JdbcPeople(
            JdbcClient jdbc,
            PasswordEncoder passwords,
            Grants grants,
            AuditJournal journal,
            Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.grants = grants;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return jdbc.sql("select " + COLUMNS + " from person p where p.id = :id")
                .param("id", id.value())
                .query(PersonRow::person)
                .optional();
    }

    @Override
    public Map<PersonId, String> names(Collection<PersonId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select " + COLUMNS + " from person p where p.id in (:ids)")
                .param("ids", ids.stream().map(PersonId::value).distinct().toList())
                .query(PersonRow::person)
                .list()
                .stream()
                .collect(Collectors.toMap(Person::id, Person::displayName));
    }

    @Override
    public Optional<Person> withEmail(String email) {
        return jdbc.sql("select " + COLUMNS + " from person p where lower(p.email) = lower(:email)")
                .param("email", email.strip())
                .query(PersonRow::person)
                .optional();
    }

    @Override
    @Transactional
    public void add(NewPerson person) {
        if (find(person.id()).isEmpty()) {
            String password = person.password();
            add(person, password == null ? null : passwords.encode(password));
        }
    }

    /** Answers whether the account is new. */
    boolean add(NewPerson person, @Nullable String passwordHash) {
        int added =
                jdbc.sql(
                                """
                                insert into person
                                  (id, kind, first_name, surname, email, locale, password_hash, created_at)
                                values (:id, :kind, :firstName, :surname, :email, :locale, :hash, :now)
                                on conflict do nothing
                                """)
                        .param("id", person.id().value())
                        .param("kind", person.kind().name())
                        .param("firstName", person.firstName())
                        .param("surname", person.surname())
                        .param("email", person.email().strip())
                        .param("locale", person.locale())
                        .param("hash", passwordHash)
                        .param("now", Timestamp.from(clock.instant()))
                        .update();
        if (added == 1) {
            journal.record(AuditEntry.of("person.account", "person", person.id()));
        }
        return added == 1;
    }

    @Override
    public List<Grant> grantsOf(PersonId id) {
        return grants.of(id);
    }

    @Override
    @Transactional
    public void give(PersonId id, Grant grant) {
        if (grants.add(id, grant)) {
            journal.record(AuditEntry.of("person.grant", "person", id).changing(null, grant));
        }
    }

    @Override
    public List<Person> holding(Role role, Scope scope) {
        return jdbc.sql(
                        "select distinct "
                                + COLUMNS
                                + """

                                 from person p
                                join person_grant g on g.person_id = p.id
                                where g.role = :role
                                  and (g.authority is null or g.authority = :authority)
                                  and (g.scheme is null or g.scheme = :scheme)
                                  and (g.territory is null or g.territory = :territory)
                                  and (g.service is null or g.service = :service)
                                order by p.surname, p.first_name
                                """)
                .param("role", role.name())
                .param("authority", scope.authority())
                .param("scheme", scope.scheme())
                .param("territory", scope.territory())
                .param("service", scope.service())
                .query(PersonRow::person)
                .list();
    }

    @Override
    public List<Person> holding(Role role, OrganisationId organisation) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + """

                                 from person p
                                where exists (
                                    select from person_grant g
                                    where g.person_id = p.id and g.role = :role
                                      and g.organisation_id = :organisation)
                                order by p.surname, p.first_name
                                """)
                .param("role", role.name())
                .param("organisation", organisation.value())
                .query(PersonRow::person)
                .list();
    }

    @Override
    @Transactional
    public void take(PersonId id, Grant grant) {
        if (grants.remove(id, grant)) {
            journal.record(AuditEntry.of("person.grant-taken", "person", id).changing(grant, null));
        }
    }

    @Override
    public List<Holder> actingFor(OrganisationId organisation) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + """
                                , array(select g.role from person_grant g
                                        where g.person_id = p.id
                                          and g.organisation_id = :organisation
                                        order by g.role) as roles
                                from person p
                                where p.id in (select g.person_id from person_grant g
                                               where g.organisation_id = :organisation)
                                order by p.surname, p.first_name, p.id
                                """)
                .param("organisation", organisation.value())
                .query((row, number) ->
                        new Holder(
                                PersonRow.person(row, number),
                                Arrays.stream((String[]) row.getArray("roles").getArray())
                                        .map(Role::valueOf)
                                        .collect(Collectors.toUnmodifiableSet())))
                .list();
    }
}
