package fr.beffroi.integrity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.PersonId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who has declared nothing yet, for many people and dossiers at once. */
@Service
public class UndeclaredPeople {

    private final JdbcClient jdbc;

    UndeclaredPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Who of these people has declared nothing on which of these dossiers, in one query. A dossier
     * on which all have declared is left out.
     */
    public Map<ApplicationId, Set<PersonId>> of(
            Collection<ApplicationId> applications, Collection<PersonId> people) {
        Map<ApplicationId, Set<PersonId>> left = new HashMap<>();
        if (applications.isEmpty() || people.isEmpty()) {
            return left;
        }
        Map<ApplicationId, Set<PersonId>> declared = declared(applications, people);
        for (ApplicationId application : applications) {
            Set<PersonId> those = new HashSet<>(people);
            those.removeAll(declared.getOrDefault(application, Set.of()));
            if (!those.isEmpty()) {
                left.put(application, those);
            }
        }
        return left;
    }

    private Map<ApplicationId, Set<PersonId>> declared(
            Collection<ApplicationId> applications, Collection<PersonId> people) {
        return jdbc
                .sql(
                        """
                        select distinct application_id, person_id from interest_declaration
                        where application_id = any(:applications) and person_id = any(:people)
                        """)
                .param(
                        "applications",
                        applications.stream().map(ApplicationId::value).toArray(UUID[]::new))
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, _) ->
                        Map.entry(
                                new ApplicationId(row.getObject(1, UUID.class)),
                                new PersonId(row.getObject(2, UUID.class))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
    }
}
