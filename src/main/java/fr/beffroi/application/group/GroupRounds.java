package fr.beffroi.application.group;

import fr.beffroi.application.group.RecipientRows.Due;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due of group messages, by pages, each recipient in a transaction of its own: one
 * that fails is tried again later and keeps nobody else waiting.
 */
@Component
public class GroupRounds {

    private static final Logger LOG = LoggerFactory.getLogger(GroupRounds.class);
    private static final int ON_A_PAGE = 200;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final int MOST_ATTEMPTS = 6;

    private final GroupRows groups;
    private final RecipientRows recipients;
    private final GroupPost post;
    private final TransactionTemplate transaction;

    GroupRounds(
            GroupRows groups,
            RecipientRows recipients,
            GroupPost post,
            TransactionTemplate transaction) {
        this.groups = groups;
        this.recipients = recipients;
        this.post = post;
        this.transaction = transaction;
    }

    /** Everything that is due now. */
    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT5S")
    public void round() {
        Map<UUID, Sending> known = new HashMap<>();
        List<Due> page;
        do {
            page = recipients.due(ON_A_PAGE);
            for (Due due : page) {
                send(known.computeIfAbsent(due.group(), this::read), due);
            }
        } while (page.size() == ON_A_PAGE);
    }

    /**
     * A message, as it stands in this round.
     *
     * @param held whether its file may not leave yet
     */
    private record Sending(GroupMessage message, boolean held) {}

    private Sending read(UUID group) {
        GroupMessage message = groups.find(group).orElseThrow();
        return new Sending(message, post.isHeld(message));
    }

    private void send(Sending sending, Due due) {
        if (sending.held()) {
            recipients.setBack(due, FIRST_WAIT, MOST_ATTEMPTS);
            return;
        }
        try {
            transaction.executeWithoutResult(_ -> post.send(sending.message(), due));
        } catch (RuntimeException e) {
            LOG.warn("Group message {} not sent to {}", due.group(), due.application(), e);
            recipients.setBack(due, FIRST_WAIT, MOST_ATTEMPTS);
        }
    }
}
