package fr.beffroi.committee.session;

import fr.beffroi.integrity.BarredPeople;
import fr.beffroi.integrity.Duty;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.PersonId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who leaves for which item: those who said so in this session, and those whom what they declared
 * or did on the dossier bars everywhere.
 */
@Repository
class SessionRecusals {

    private final JdbcClient db;
    private final BarredPeople barred;

    SessionRecusals(JdbcClient db, BarredPeople barred) {
        this.db = db;
        this.barred = barred;
    }

    /** Seats recused by item, for a whole agenda, in two queries. */
    Map<UUID, Set<UUID>> of(List<AgendaItem> items, List<Seat> seats) {
        Map<UUID, Set<UUID>> recused = new HashMap<>();
        items.forEach(item -> recused.put(item.id(), new HashSet<>()));
        Set<ApplicationId> dossiers =
                items.stream().map(AgendaItem::application).collect(Collectors.toSet());
        List<PersonId> people = seats.stream().map(Seat::person).filter(Objects::nonNull).toList();
        Map<ApplicationId, Set<PersonId>> everywhere = barred.of(dossiers, people, Duty.COMMITTEE);
        for (AgendaItem item : items) {
            Set<PersonId> out = everywhere.getOrDefault(item.application(), Set.of());
            seats.stream()
                    .filter(seat -> seat.person() != null && out.contains(seat.person()))
                    .forEach(seat -> add(recused, item.id(), seat.id()));
        }
        said(items.stream().map(AgendaItem::id).toList())
                .forEach((item, out) -> out.forEach(seat -> add(recused, item, seat)));
        return recused;
    }

    /** Those said in this session alone, by item. */
    Map<UUID, Set<UUID>> said(Collection<UUID> items) {
        Map<UUID, Set<UUID>> said = new HashMap<>();
        db.sql("select item_id, seat_id from committee_recusal where item_id = any(:items)")
                .param("items", items.toArray(UUID[]::new))
                .query(row -> {
                    add(said, row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                });
        return said;
    }

    private static void add(Map<UUID, Set<UUID>> recused, UUID item, UUID seat) {
        recused.computeIfAbsent(item, _ -> new HashSet<>()).add(seat);
    }

    /** False if it was said already. */
    boolean add(UUID item, UUID seat, String reason, PersonId by, Instant at) {
        return db.sql(
                                """
                                insert into committee_recusal
                                    (item_id, seat_id, reason, recorded_by, recorded_at)
                                values (:item, :seat, :reason, :by, :at) on conflict do nothing
                                """)
                        .param("item", item)
                        .param("seat", seat)
                        .param("reason", reason)
                        .param("by", by.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
