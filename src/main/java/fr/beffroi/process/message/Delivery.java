package fr.beffroi.process.message;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Brings kept messages to the processes that wait for them. */
@Component
class Delivery {

    private final RuntimeService runtime;
    private final KeptMessages messages;

    /**
     * @param runtime lazy: this bean is a part of the engine that offers it
     */
    Delivery(@Lazy RuntimeService runtime, KeptMessages messages) {
        this.runtime = runtime;
        this.messages = messages;
    }

    /**
     * Delivers the oldest kept message if the process waits for it now; else leaves it for the
     * moment when it will.
     */
    void deliverOrLeave(Awaited awaited) {
        if (isInsideTheEngine()) {
            // What this command has just made is not in the database yet: look after the commit.
            DeliveryJob.plan(awaited);
            return;
        }
        deliver(awaited);
    }

    void deliver(Awaited awaited) {
        messages.lock(awaited);
        List<Execution> waiting =
                runtime.createExecutionQuery()
                        .processInstanceBusinessKey(awaited.businessKey())
                        .messageEventSubscriptionName(awaited.message())
                        .list();
        if (waiting.isEmpty()) {
            return;
        }
        if (waiting.size() > 1) {
            throw new IllegalStateException("More than one place waits for " + awaited);
        }
        messages.next(awaited)
                .ifPresent(message -> {
                    messages.markDelivered(message);
                    runtime.messageEventReceived(
                            awaited.message(), waiting.getFirst().getId(), message.variables());
                });
    }

    private static boolean isInsideTheEngine() {
        return Context.getCommandContext() != null;
    }
}
