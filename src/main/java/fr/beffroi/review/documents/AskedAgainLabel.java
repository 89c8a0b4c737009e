package fr.beffroi.review.documents;

import fr.beffroi.application.Applications;
import fr.beffroi.application.StateLabel;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.worklist.TaskLabel;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One service asked for documents too many times: the head of the service sees it in the list. */
@Component
@Order(2)
class AskedAgainLabel implements StateLabel {

    private static final UUID ID = UUID.fromString("a77e0000-0000-4000-8000-000000000002");

    private final JdbcClient db;
    private final Applications applications;
    private final MessageSource messages;

    AskedAgainLabel(JdbcClient db, Applications applications, MessageSource messages) {
        this.db = db;
        this.applications = applications;
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
        return db
                .sql(
                        """
                        select application_id, funding_request_id from document_request
                        where application_id = any(:ids)
                        group by application_id, funding_request_id
                        having count(*) > :rounds
                        """)
                .param("ids", dossiers.stream().map(ApplicationId::value).toArray(UUID[]::new))
                .param("rounds", AskForDocuments.ROUNDS_BEFORE_ESCALATION)
                .query((row, _) ->
                        new Asked(
                                new ApplicationId(row.getObject(1, UUID.class)),
                                DocumentRequestRows.fundingRequest(row)))
                .list()
                .stream()
                .filter(this::isUnderWay)
                .map(Asked::application)
                .collect(Collectors.toSet());
    }

    /** Once it is decided, or withdrawn, nobody asks again. Few dossiers come that far. */
    private boolean isUnderWay(Asked asked) {
        return applications.get(asked.application()).requests().stream()
                .filter(one -> asked.about() == null || one.id().equals(asked.about()))
                .anyMatch(one -> !one.state().isFinal());
    }

    private record Asked(ApplicationId application, @Nullable FundingRequestId about) {}
}
