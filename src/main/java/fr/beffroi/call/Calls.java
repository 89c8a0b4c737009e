package fr.beffroi.call;

import fr.beffroi.kernel.CallId;
import java.util.Optional;

/** The calls for projects. */
public interface Calls {

    CallForProjects get(CallId id);

    Optional<CallForProjects> findByCode(String code);

    /** The form of the call, at the version pinned by an application or the current one. */
    FormDefinition form(CallId id, int version);
}
