package fr.beffroi.call;

import fr.beffroi.kernel.CallId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The calls for projects. */
public interface Calls {

    /**
     * @throws fr.beffroi.kernel.NotFound if there is none
     */
    CallForProjects get(CallId id);

    /** These calls, those that exist, in any order. */
    List<CallForProjects> all(Collection<CallId> ids);

    /**
     * The call, kept as it is until the end of the transaction: neither extended nor cancelled
     * meanwhile.
     *
     * @throws fr.beffroi.kernel.NotFound if there is none
     */
    CallForProjects hold(CallId id);

    Optional<CallForProjects> findByCode(String code);

    /**
     * The documents to give with these answers: what a condition makes mandatory is marked so.
     *
     * @param answers as kept, even incomplete
     */
    List<RequiredDocument> documents(CallId id, JsonNode answers);

    /** The form of the call, at the version pinned by an application or the current one. */
    FormDefinition form(CallId id, int version);
}
