package fr.beffroi.worklist;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code work_distribution}. */
@Repository
public class DistributionRules {

    private static final String SELECT =
            """
            select id, function, authority, service, place_kind, place, person, person_name
            from work_distribution
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    DistributionRules(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of one function of one service, by place. */
    public List<DistributionRule> of(CandidateGroup group) {
        return jdbc.sql(
                        SELECT
                                + """
                                where function = :function and authority = :authority
                                  and service = :service
                                order by place_kind, place
                                """)
                .param("function", group.function())
                .param("authority", group.authority())
                .param("service", group.service())
                .query(new SimplePropertyRowMapper<>(DistributionRule.class))
                .list();
    }

    public Optional<DistributionRule> find(UUID id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query(new SimplePropertyRowMapper<>(DistributionRule.class))
                .optional();
    }

    /** Writes who is in charge of a place, whoever was before. */
    public void put(DistributionRule rule) {
        jdbc.sql(
                        """
                        insert into work_distribution (id, function, authority, service, place_kind,
                            place, person, person_name, created_at)
                        values (:id, :function, :authority, :service, :kind, :place, :person, :name,
                            :now)
                        on conflict on constraint one_officer_of_a_place do update
                            set person = excluded.person, person_name = excluded.person_name,
                                created_at = excluded.created_at
                        """)
                .param("id", rule.id())
                .param("function", rule.function())
                .param("authority", rule.authority())
                .param("service", rule.service())
                .param("kind", rule.placeKind())
                .param("place", rule.place())
                .param("person", rule.person())
                .param("name", rule.personName())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    public void delete(UUID id) {
        jdbc.sql("delete from work_distribution where id = ?").param(id).update();
    }
}
