package fr.beffroi.application.dossier;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.application.LifeCycle;
import fr.beffroi.application.RequestEnded;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.Money;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(propagation = Propagation.MANDATORY)
class JdbcLifeCycle implements LifeCycle {

    private final JdbcClient jdbc;
    private final Applications applications;
    private final AuditJournal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    JdbcLifeCycle(
            JdbcClient jdbc,
            Applications applications,
            AuditJournal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.applications = applications;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void move(FundingRequestId id, FundingRequestState to) {
        Current current = lock(id);
        if (!Transitions.allow(current.state(), to) || !returnsWhereItCameFrom(current, to)) {
            throw new IllegalStateException(
                    "Funding request %s is %s: it cannot become %s"
                            .formatted(id, current.state(), to));
        }
        jdbc.sql(
                        """
                        update funding_request
                        set state = :to, came_from = :from, state_since = :now where id = :id
                        """)
                .param("to", to.name())
                .param("from", current.state().name())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id.value())
                .update();
        journal.record(
                AuditEntry.of("funding-request.move", "funding-request", id)
                        .changing(
                                Map.of("state", current.state().name()),
                                Map.of("state", to.name())));
        if (to.isFinal()) {
            events.publishEvent(new RequestEnded(applications.request(id).application()));
        }
    }

    @Override
    public void moveAll(ApplicationId application, FundingRequestState to) {
        for (FundingRequest request : applications.lock(application).requests()) {
            if (!request.state().isFinal()) {
                move(request.id(), to);
            }
        }
    }

    @Override
    public void resume(FundingRequestId id) {
        Current current = lock(id);
        FundingRequestState from = current.cameFrom();
        if (current.state() != FundingRequestState.INCOMPLETE || from == null) {
            throw new IllegalStateException(
                    "Funding request %s is %s: it lacks nothing".formatted(id, current.state()));
        }
        move(id, from);
    }

    @Override
    public boolean resumesTo(FundingRequestId id, FundingRequestState later) {
        if (lock(id).state() != FundingRequestState.INCOMPLETE) {
            return false;
        }
        jdbc.sql("update funding_request set came_from = :later where id = :id")
                .param("later", later.name())
                .param("id", id.value())
                .update();
        return true;
    }

    @Override
    public void propose(FundingRequestId request, Money amount) {
        setAmount(request, "amount_proposed", amount);
    }

    @Override
    public void grant(FundingRequestId request, Money amount) {
        setAmount(request, "amount_granted", amount);
    }

    @Override
    public void openTo(ApplicationId id, String authority, String service) {
        Application application = applications.lock(id);
        int opened =
                jdbc.sql(
                                """
                                insert into dossier_access
                                    (application_id, authority, scheme, territory, service, opened_at)
                                values (:application, :authority, :scheme, :territory, :service, :now)
                                on conflict do nothing
                                """)
                        .param("application", id.value())
                        .param("authority", authority)
                        .param("scheme", application.scheme())
                        .param("territory", application.department())
                        .param("service", service)
                        .param("now", Timestamp.from(clock.instant()))
                        .update();
        if (opened > 0) {
            journal.record(
                    AuditEntry.of("application.open-to", "application", id)
                            .changing(null, Map.of("authority", authority, "service", service)));
        }
    }

    @Override
    public void transfer(ApplicationId id, String authority, String service) {
        String former = applications.lock(id).authority();
        for (String statement :
                List.of(
                        "update application set authority = :to where id = :id",
                        "update funding_request set authority = :to"
                                + " where application_id = :id and authority = :from",
                        "delete from dossier_access where application_id = :id"
                                + " and authority = :from")) {
            jdbc.sql(statement)
                    .param("id", id.value())
                    .param("from", former)
                    .param("to", authority)
                    .update();
        }
        openTo(id, authority, service);
    }

    private void setAmount(FundingRequestId id, String column, Money amount) {
        FundingRequest before = applications.request(id);
        jdbc.sql("update funding_request set " + column + " = :amount where id = :id")
                .param("amount", amount.euros())
                .param("id", id.value())
                .update();
        journal.record(
                AuditEntry.of("funding-request.amount", "funding-request", id)
                        .changing(amounts(before), Map.of(column, amount.toString())));
    }

    private static Map<String, String> amounts(FundingRequest request) {
        return Map.of(
                "amount_proposed", String.valueOf(request.amountProposed()),
                "amount_granted", String.valueOf(request.amountGranted()));
    }

    private static boolean returnsWhereItCameFrom(Current current, FundingRequestState to) {
        return current.state() != FundingRequestState.INCOMPLETE
                || to.isFinal()
                || to == current.cameFrom();
    }

    private Current lock(FundingRequestId id) {
        FundingRequest request = applications.request(id);
        applications.lock(request.application());
        return jdbc.sql("select state, came_from from funding_request where id = :id")
                .param("id", id.value())
                .query((row, n) -> {
                    String cameFrom = row.getString("came_from");
                    return new Current(
                            FundingRequestState.valueOf(row.getString("state")),
                            cameFrom == null ? null : FundingRequestState.valueOf(cameFrom));
                })
                .single();
    }

    private record Current(FundingRequestState state, @Nullable FundingRequestState cameFrom) {}
}
