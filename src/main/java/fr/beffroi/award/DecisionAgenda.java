package fr.beffroi.award;

import fr.beffroi.application.ApplicantAgenda;
import fr.beffroi.kernel.ApplicationId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The dates that a notified decision opens: to be paid, and to appeal. */
@Component
class DecisionAgenda implements ApplicantAgenda {

    private final NotificationRows notifications;

    DecisionAgenda(NotificationRows notifications) {
        this.notifications = notifications;
    }

    @Override
    public List<Item> of(Collection<ApplicationId> dossiers) {
        return notifications.of(dossiers).stream()
                .flatMap(notified ->
                        Stream.of(
                                item(notified, "payment", notified.paymentDueOn()),
                                item(notified, "appeal", notified.appealUntil())))
                .filter(item -> item.on() != null)
                .toList();
    }

    private static Item item(OfficialNotification of, String key, @Nullable LocalDate on) {
        String address = "/demandes/" + of.application() + "#decision";
        return new Item(of.application(), key, on, false, address, List.of());
    }
}
