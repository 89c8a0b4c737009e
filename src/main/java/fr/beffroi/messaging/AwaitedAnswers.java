package fr.beffroi.messaging;

import fr.beffroi.kernel.ApplicationId;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** The dossiers in which a service waits for the applicant's answer to a message. */
public interface AwaitedAnswers {

    /**
     * A wait.
     *
     * @param byName who of the service waits
     */
    record Awaited(Instant since, String byName) {}

    /** From now on the answer to this message is waited for, in the place of an earlier one. */
    void await(DossierMessage message);

    Optional<Awaited> of(ApplicationId application);

    /** Those of these dossiers in which one waits. */
    Set<ApplicationId> among(Collection<ApplicationId> applications);

    /** The answer came, or is not waited for any more; false if none was. */
    boolean end(ApplicationId application);
}
