package fr.beffroi.worklist;

import fr.beffroi.kernel.CallId;

/** Tells what the task of a call is about; implemented by the module that holds calls. */
public interface CallTaskSubjects {

    /**
     * @throws fr.beffroi.kernel.NotFound if there is no such call
     */
    TaskSubject of(CallId call);
}
