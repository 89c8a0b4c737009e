package fr.beffroi.committee.session;

import fr.beffroi.committee.session.Ballot.Vote;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who was there when an item was decided, and what each said. */
@Repository
class BallotRows {

    private final JdbcClient db;

    BallotRows(JdbcClient db) {
        this.db = db;
    }

    /** In place of what was there before. */
    void replace(UUID item, List<Ballot> ballots) {
        forget(item);
        db.sql(
                        """
                        insert into committee_ballot (item_id, seat_id, present, recused, vote)
                        select :item, b.* from unnest(:seats::uuid[], :present::boolean[],
                                                      :recused::boolean[], :votes::text[]) b
                        """)
                .param("item", item)
                .param("seats", ballots.stream().map(Ballot::seat).toArray(UUID[]::new))
                .param("present", ballots.stream().map(Ballot::present).toArray(Boolean[]::new))
                .param("recused", ballots.stream().map(Ballot::recused).toArray(Boolean[]::new))
                .param(
                        "votes",
                        ballots.stream()
                                .map(b -> b.vote() == null ? null : b.vote().name())
                                .toArray(String[]::new))
                .update();
    }

    void forget(UUID item) {
        db.sql("delete from committee_ballot where item_id = ?").param(item).update();
    }

    /** By item, in one query. */
    Map<UUID, List<Ballot>> of(Collection<UUID> items) {
        Map<UUID, List<Ballot>> found = new HashMap<>();
        db.sql(
                        """
                        select b.* from committee_ballot b join committee_seat s on s.id = b.seat_id
                        where b.item_id = any(:items) order by s.number
                        """)
                .param("items", items.toArray(UUID[]::new))
                .query(row -> {
                    String vote = row.getString("vote");
                    found.computeIfAbsent(
                                    row.getObject("item_id", UUID.class), _ -> new ArrayList<>())
                            .add(
                                    new Ballot(
                                            row.getObject("seat_id", UUID.class),
                                            row.getBoolean("present"),
                                            row.getBoolean("recused"),
                                            vote == null ? null : Vote.valueOf(vote)));
                });
        return found;
    }
}
