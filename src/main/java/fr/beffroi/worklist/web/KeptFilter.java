package fr.beffroi.worklist.web;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The filter that a person last set: found again by who comes back to the list. */
@Repository
class KeptFilter {

    private final JdbcClient jdbc;

    KeptFilter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> of(UUID person) {
        return jdbc.sql("select query from work_filter_kept where person_id = ?")
                .param(person)
                .query(String.class)
                .optional();
    }

    @Transactional
    public void keep(UUID person, String query) {
        jdbc.sql(
                        """
                        insert into work_filter_kept (person_id, query) values (?, ?)
                        on conflict (person_id) do update set query = excluded.query
                        """)
                .params(person, query)
                .update();
    }
}
