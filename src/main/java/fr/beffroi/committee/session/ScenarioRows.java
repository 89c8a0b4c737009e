package fr.beffroi.committee.session;

import fr.beffroi.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the scenarios of a session. */
@Repository
class ScenarioRows {

    private final JdbcClient db;

    ScenarioRows(JdbcClient db) {
        this.db = db;
    }

    /** All of a session, in two queries. */
    List<Scenario> of(UUID session) {
        Map<UUID, Map<UUID, Money>> amounts = new HashMap<>();
        db.sql(
                        """
                        select a.* from committee_scenario_amount a
                        join committee_scenario s on s.id = a.scenario_id
                        where s.session_id = ?
                        """)
                .param(session)
                .query(row -> {
                    amounts.computeIfAbsent(
                                    row.getObject("scenario_id", UUID.class), _ -> new HashMap<>())
                            .put(
                                    row.getObject("item_id", UUID.class),
                                    new Money(row.getBigDecimal("amount")));
                });
        return db.sql("select * from committee_scenario where session_id = ? order by number")
                .param(session)
                .query((row, _) -> {
                    UUID id = row.getObject("id", UUID.class);
                    BigDecimal ceiling = row.getBigDecimal("ceiling");
                    return new Scenario(
                            id,
                            row.getInt("number"),
                            row.getString("name"),
                            row.getBigDecimal("cut"),
                            row.getBigDecimal("rate"),
                            ceiling == null ? null : new Money(ceiling),
                            amounts.getOrDefault(id, Map.of()));
                })
                .list();
    }

    void add(UUID session, Scenario scenario) {
        db.sql(
                        """
                        insert into committee_scenario
                            (id, session_id, number, name, cut, rate, ceiling)
                        values (:id, :session, :number, :name, :cut, :rate, :ceiling)
                        """)
                .param("id", scenario.id())
                .param("session", session)
                .param("number", scenario.number())
                .param("name", scenario.name())
                .param("cut", scenario.cut())
                .param("rate", scenario.rate())
                .param("ceiling", euros(scenario.ceiling()))
                .update();
    }

    void change(Scenario scenario) {
        db.sql(
                        """
                        update committee_scenario
                        set name = :name, cut = :cut, rate = :rate, ceiling = :ceiling
                        where id = :id
                        """)
                .param("name", scenario.name())
                .param("cut", scenario.cut())
                .param("rate", scenario.rate())
                .param("ceiling", euros(scenario.ceiling()))
                .param("id", scenario.id())
                .update();
    }

    /**
     * @param amount nothing: the scenario's rate and ceiling count again
     */
    void amount(UUID scenario, UUID item, @Nullable Money amount) {
        db.sql("delete from committee_scenario_amount where scenario_id = ? and item_id = ?")
                .params(scenario, item)
                .update();
        if (amount != null) {
            db.sql(
                            """
                            insert into committee_scenario_amount (scenario_id, item_id, amount)
                            values (?, ?, ?)
                            """)
                    .params(scenario, item, amount.euros())
                    .update();
        }
    }

    void remove(UUID scenario) {
        db.sql("delete from committee_scenario where id = ?").param(scenario).update();
    }

    void applied(UUID scenario, Instant at) {
        db.sql("update committee_scenario set applied_at = :at where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", scenario)
                .update();
    }

    /** Writes what a scenario suggests for items that nothing was said of, in one statement. */
    void suggest(List<Ranking.Place> places) {
        db.sql(
                        """
                        update committee_item i
                        set suggested = p.way, suggested_amount = p.amount
                        from unnest(:items::uuid[], :ways::text[], :amounts::numeric[])
                             as p(item, way, amount)
                        where i.id = p.item and i.outcome is null
                        """)
                .param("items", places.stream().map(p -> p.item().id()).toArray(UUID[]::new))
                .param("ways", places.stream().map(p -> p.way().name()).toArray(String[]::new))
                .param(
                        "amounts",
                        places.stream().map(p -> p.amount().euros()).toArray(BigDecimal[]::new))
                .update();
    }

    private static @Nullable BigDecimal euros(@Nullable Money amount) {
        return amount == null ? null : amount.euros();
    }
}
