package fr.beffroi.process.message;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionManager;
import org.springframework.stereotype.Component;

/** Teaches the engine to keep messages: it only knows how to throw at who comes too early. */
@Component
class MessageParts extends AbstractProcessEnginePlugin implements SessionFactory {

    private final KeptMessages messages;
    private final DeliveryJob job;

    MessageParts(KeptMessages messages, DeliveryJob job) {
        this.messages = messages;
        this.job = job;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<SessionFactory> all = new ArrayList<>(List.of(this));
        List<SessionFactory> others = configuration.getCustomSessionFactories();
        if (others != null) {
            all.addAll(others);
        }
        configuration.setCustomSessionFactories(all);
        configuration.setCustomJobHandlers(new ArrayList<>(List.of(job)));
    }

    @Override
    public Class<?> getSessionType() {
        return EventSubscriptionManager.class;
    }

    @Override
    public Session openSession() {
        return new Subscriptions(messages);
    }
}
