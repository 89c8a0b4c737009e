package fr.beffroi.worklist;

import fr.beffroi.kernel.ApplicationId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The labels of dossiers for the list of tasks; implemented by the module that holds dossiers. Each
 * person sees those of their own services.
 */
public interface TaskLabels {

    /** Those in use that the person signed in may filter on, by name. */
    List<TaskLabel> offered();

    /** Those that the person signed in sees on these dossiers, by name, in one query. */
    Map<ApplicationId, List<TaskLabel>> on(Collection<ApplicationId> applications);
}
