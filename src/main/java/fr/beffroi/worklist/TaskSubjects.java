package fr.beffroi.worklist;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import org.jspecify.annotations.Nullable;

/** Tells what a task is about; implemented by the module that holds dossiers. */
public interface TaskSubjects {

    TaskSubject of(ApplicationId application, @Nullable FundingRequestId fundingRequest);
}
