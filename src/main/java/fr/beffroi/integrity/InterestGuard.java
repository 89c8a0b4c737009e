package fr.beffroi.integrity;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.process.TaskGuard;
import fr.beffroi.process.UserTask;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whoever is recused holds no task of the dossier; nobody takes one or ends one before having
 * declared (procedures §7.1). What the ethics officer decides is no act on the dossier.
 */
@Component
class InterestGuard implements TaskGuard {

    private final Interests interests;

    InterestGuard(Interests interests) {
        this.interests = interests;
    }

    @Override
    public boolean lets(PersonId person, UserTask task) {
        return isOutside(task)
                || !interests.isRecused(ApplicationId.of(task.applicationId()), person);
    }

    @Override
    public Optional<Refusal> bars(PersonId person, UserTask task) {
        return isOutside(task)
                ? Optional.empty()
                : interests.bars(ApplicationId.of(task.applicationId()), person);
    }

    private static boolean isOutside(UserTask task) {
        return task.isOfCall() || task.process().equals(InterestCourse.PROCESS);
    }
}
