package fr.beffroi.review.opinion;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.document.StoredDocument;
import fr.beffroi.integrity.Duty;
import fr.beffroi.integrity.SeparationOfDuties;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.review.opinion.Opinion.Given;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A service corrects its opinion as long as the report is not written; both versions are kept. */
@Service
class CorrectOpinion {

    private final Applications applications;
    private final OpinionRows opinions;
    private final OpinionAccess access;
    private final ClosedOpinions closed;
    private final SeparationOfDuties duties;
    private final Answers answers;
    private final CurrentActor actor;

    CorrectOpinion(
            Applications applications,
            OpinionRows opinions,
            OpinionAccess access,
            ClosedOpinions closed,
            SeparationOfDuties duties,
            Answers answers,
            CurrentActor actor) {
        this.applications = applications;
        this.opinions = opinions;
        this.access = access;
        this.closed = closed;
        this.duties = duties;
        this.answers = answers;
        this.actor = actor;
    }

    /** The opinion, if the person's service gave it; else {@link NotFound}. */
    Opinion own(Application application, UUID id) {
        return opinions.find(application.id(), id)
                .filter(opinion -> opinion.given() != null)
                .filter(opinion -> access.isOwn(application, opinion))
                .orElseThrow(() -> new NotFound("Opinion " + id));
    }

    /**
     * Corrects the opinion. Refused once the report is written, when a colleague corrected it
     * meanwhile, or when another duty of the person on this dossier bars it.
     *
     * @param version that the person read
     * @param form already checked
     */
    @Transactional
    public Outcome<Opinion> correct(
            ApplicationId id,
            UUID opinion,
            int version,
            OpinionForm form,
            @Nullable StoredDocument file) {
        Application application = applications.lock(id);
        Opinion before = own(application, opinion);
        Given given = Objects.requireNonNull(before.given());
        if (given.version() != version) {
            return Outcome.refused("opinion.refused.corrected-meanwhile");
        }
        PersonId person = actor.get().requirePerson();
        Optional<Refusal> barred =
                closed.whyNotCorrected(before)
                        .or(() -> duties.bars(application.id(), person, Duty.OPINION));
        if (barred.isPresent()) {
            return new Outcome.Refused<>(barred.get());
        }
        answers.write(application, before, form, file, person);
        duties.tookPart(application.id(), person, Duty.OPINION);
        return Outcome.done(before);
    }
}
