package fr.beffroi.review.opinion;

import fr.beffroi.account.Permissions;
import fr.beffroi.account.Resource;
import fr.beffroi.application.Application;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.Applications;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Scope;
import fr.beffroi.review.ReviewRights;
import fr.beffroi.review.opinion.Opinion.Given;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which opinions a person may see: all, or those of one's own service; and what they say, which is
 * for fewer people where the service asked for it.
 */
@Component
class OpinionAccess {

    private final Applications applications;
    private final OpinionRows opinions;
    private final Permissions permissions;
    private final AuditJournal journal;

    OpinionAccess(
            Applications applications,
            OpinionRows opinions,
            Permissions permissions,
            AuditJournal journal) {
        this.applications = applications;
        this.opinions = opinions;
        this.permissions = permissions;
        this.journal = journal;
    }

    /** Whether the person sees some opinion of the dossier, given or awaited. */
    boolean any(Application application) {
        return seesAll(application) || !visible(application).isEmpty();
    }

    /** Those that the person sees; what they say is another matter. */
    List<Opinion> visible(Application application) {
        boolean all = seesAll(application);
        return opinions.of(application.id()).stream()
                .filter(opinion -> all || isOwn(application, opinion))
                .toList();
    }

    /** Whether the person may read what it says. */
    boolean reads(Application application, Opinion opinion, Given given) {
        return !given.isConfidential()
                || isOwn(application, opinion)
                || readsConfidential(application);
    }

    /** An answer that the person may read; else {@link NotFound}. */
    Given readable(ApplicationId id, UUID opinion) {
        Application application = applications.allowed(id, ApplicationRights.EXAMINE);
        return visible(application).stream()
                .filter(one -> one.id().equals(opinion))
                .flatMap(one ->
                        Stream.ofNullable(one.given())
                                .filter(given -> reads(application, one, given)))
                .findFirst()
                .orElseThrow(() -> new NotFound("Opinion " + opinion));
    }

    /** Answers that were shown: the one that holds, and those that it corrected. */
    record Reading(Opinion opinion, List<Given> answers) {}

    /** Writes down which confidential answers of another service were read, each version. */
    @Transactional
    public void noteReading(Application application, List<Reading> readings) {
        for (Reading reading : readings) {
            boolean own = isOwn(application, reading.opinion());
            reading.answers().stream()
                    .filter(given -> given.isConfidential() && !own)
                    .forEach(given -> note(application, reading.opinion(), given));
        }
    }

    private void note(Application application, Opinion opinion, Given given) {
        journal.record(
                AuditEntry.of("opinion.read-confidential", "application", application.id())
                        .changing(
                                null, Map.of("opinion", opinion.id(), "version", given.version())));
    }

    boolean isOwn(Application application, Opinion opinion) {
        var scope =
                new Scope(
                        opinion.authority(),
                        application.scheme(),
                        application.department(),
                        opinion.service());
        return !opinion.isExpert()
                && permissions.allows(ReviewRights.GIVE_OPINION, Resource.within(scope));
    }

    private boolean seesAll(Application application) {
        return permissions.allows(ReviewRights.READ, applications.resource(application));
    }

    private boolean readsConfidential(Application application) {
        return permissions.allows(
                ReviewRights.READ_CONFIDENTIAL_OPINION, applications.resource(application));
    }
}
