package fr.beffroi.worklist;

import fr.beffroi.process.UserTask;
import java.util.Optional;

/** Tells what the task of a committee's session is about; implemented by who keeps sessions. */
public interface SessionTaskSubjects {

    /** Empty if the task is not one of a session. */
    Optional<TaskSubject> of(UserTask task);
}
