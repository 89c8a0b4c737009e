package fr.beffroi.integrity;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.PersonId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The same answer as {@link SeparationOfDuties#bars}, for many people and dossiers at once. */
@Service
public class BarredPeople {

    private final InterestRows interests;
    private final JdbcClient jdbc;

    BarredPeople(InterestRows interests, JdbcClient jdbc) {
        this.interests = interests;
        this.jdbc = jdbc;
    }

    /**
     * Who of these people may not take that duty on which of these dossiers, in two queries: their
     * declarations and what they did there already. A dossier that bars nobody is left out.
     */
    @Transactional(readOnly = true)
    public Map<ApplicationId, Set<PersonId>> of(
            Collection<ApplicationId> applications, Collection<PersonId> people, Duty duty) {
        Map<ApplicationId, Set<PersonId>> barred = new HashMap<>();
        if (applications.isEmpty() || people.isEmpty()) {
            return barred;
        }
        interests
                .recused(applications)
                .forEach((application, those) ->
                        those.stream()
                                .filter(people::contains)
                                .forEach(person -> add(barred, application, person)));
        List<String> conflicts = Conflicts.of(duty).stream().map(Duty::name).toList();
        jdbc.sql(
                        """
                        select distinct application_id, person_id from participation
                        where application_id = any(:applications) and person_id = any(:people)
                          and duty = any(:conflicts)
                        """)
                .param(
                        "applications",
                        applications.stream().map(ApplicationId::value).toArray(UUID[]::new))
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("conflicts", conflicts.toArray(String[]::new))
                .query(row -> {
                    add(
                            barred,
                            new ApplicationId(row.getObject(1, UUID.class)),
                            new PersonId(row.getObject(2, UUID.class)));
                });
        return barred;
    }

    private static void add(
            Map<ApplicationId, Set<PersonId>> barred, ApplicationId dossier, PersonId person) {
        barred.computeIfAbsent(dossier, _ -> new HashSet<>()).add(person);
    }
}
