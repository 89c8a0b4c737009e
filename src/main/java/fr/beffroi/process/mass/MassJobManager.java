package fr.beffroi.process.mass;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;

/**
 * What follows at once from a job of mass work is mass work too. Timers are not, nor is what
 * follows once a person has done a task.
 */
final class MassJobManager extends JobManager {

    @Override
    public void insertJob(JobEntity job) {
        JobEntity cause = Context.getCommandContext().getCurrentJob();
        if (job instanceof MessageEntity && cause != null && cause.getPriority() < 0) {
            job.setPriority(Math.min(job.getPriority(), cause.getPriority()));
        }
        super.insertJob(job);
    }
}
