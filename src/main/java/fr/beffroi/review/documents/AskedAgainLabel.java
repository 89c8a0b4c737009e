package fr.beffroi.review.documents;

import fr.beffroi.application.StateLabel;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.worklist.TaskLabel;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One service asked for documents too many times: the head of the service sees it in the list,
 * until what it asks about is decided or withdrawn.
 */
@Component
@Order(2)
class AskedAgainLabel implements StateLabel {

    private static final UUID ID = UUID.fromString("a77e0000-0000-4000-8000-000000000002");

    private final JdbcClient db;
    private final MessageSource messages;

    AskedAgainLabel(JdbcClient db, MessageSource messages) {
        this.db = db;
        this.messages = messages;
    }

    @Override
    public TaskLabel shown() {
        String name =
                messages.getMessage("labels.asked-again", null, LocaleContextHolder.getLocale());
        return new TaskLabel(ID, name, "orange-terre-battue");
    }

    @Override
    public Set<ApplicationId> among(Collection<ApplicationId> dossiers) {
        return db.sql(
                        """
                        select distinct application_id from document_request
                        where application_id = any(:ids) and not over
                        group by application_id, funding_request_id
                        having count(*) > :rounds
                        """)
                .param("ids", dossiers.stream().map(ApplicationId::value).toArray(UUID[]::new))
                .param("rounds", AskForDocuments.ROUNDS_BEFORE_ESCALATION)
                .query((row, _) -> new ApplicationId(row.getObject(1, UUID.class)))
                .set();
    }
}
