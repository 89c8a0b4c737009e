package fr.beffroi.process.message;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Delivers a kept message right after the commit of what made it deliverable. */
@Component
class DeliveryJob implements JobHandler<DeliveryJob.Address> {

    static final String TYPE = "deliver-kept-message";

    private final Delivery delivery;

    DeliveryJob(Delivery delivery) {
        this.delivery = delivery;
    }

    /** Written in the engine's current command, so that it exists if and only if that commits. */
    static void plan(Awaited awaited) {
        var job = new MessageEntity();
        job.setJobHandlerType(TYPE);
        job.setJobHandlerConfiguration(new Address(awaited));
        // The engine looks for jobs by their date: one without would never be taken.
        job.setDuedate(ClockUtil.getCurrentTime());
        Context.getCommandContext().getJobManager().send(job);
    }

    @Override
    public void execute(
            Address address,
            @Nullable ExecutionEntity execution,
            CommandContext command,
            @Nullable String tenant) {
        delivery.deliver(address.awaited());
    }

    @Override
    public String getType() {
        return TYPE;
    }

    @Override
    public Address newConfiguration(String text) {
        int space = text.indexOf(' ');
        return new Address(new Awaited(text.substring(0, space), text.substring(space + 1)));
    }

    @Override
    public void onDelete(Address address, JobEntity job) {
        // nothing to undo: the message stays kept
    }

    /** Which message, for which business key. */
    record Address(Awaited awaited) implements JobHandlerConfiguration {

        @Override
        public String toCanonicalString() {
            return awaited.message() + ' ' + awaited.businessKey();
        }
    }
}
