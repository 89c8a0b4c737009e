package fr.beffroi.process.message;

import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionManager;

/** Looks, when a process begins to wait for a message, whether that message is there already. */
class Subscriptions extends EventSubscriptionManager {

    private final KeptMessages messages;

    Subscriptions(KeptMessages messages) {
        this.messages = messages;
    }

    @Override
    public void insert(EventSubscriptionEntity subscription) {
        super.insert(subscription);
        if (subscription.isSubscriptionForEventType(
                        org.camunda.bpm.engine.impl.event.EventType.MESSAGE)
                && subscription.getProcessInstanceId() != null) {
            var awaited =
                    new Awaited(
                            subscription.getEventName(),
                            subscription.getExecution().getProcessBusinessKey());
            messages.lock(awaited);
            if (messages.next(awaited).isPresent()) {
                DeliveryJob.plan(awaited);
            }
        }
    }
}
