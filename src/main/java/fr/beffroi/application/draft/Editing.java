package fr.beffroi.application.draft;

import fr.beffroi.application.Amendment;
import fr.beffroi.application.Amendment.Asked;
import fr.beffroi.application.Application;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.application.dossier.AmendmentRows;
import fr.beffroi.application.draft.DraftCheck.Checked;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.Calls;
import fr.beffroi.call.FormField;
import fr.beffroi.call.FormSection;
import fr.beffroi.call.RequiredDocument;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Outcome.Done;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be typed of an application: all of a draft, or the changes to one that is submitted. */
@Component
public class Editing {

    private final AmendmentRows amendments;
    private final Calls calls;
    private final Clock clock;

    Editing(AmendmentRows amendments, Calls calls, Clock clock) {
        this.amendments = amendments;
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * What may be typed.
     *
     * @param amendment the changes that it belongs to; null in a draft
     * @param asked the only fields and documents that may change; null for all
     */
    public record Scope(@Nullable Amendment amendment, @Nullable Asked asked) {

        public boolean isChange() {
            return amendment != null;
        }

        /** Whether all may change. */
        public boolean isWhole() {
            return asked == null;
        }

        boolean allows(FormField field) {
            return asked == null || asked.fields().contains(field.name());
        }

        /** Whether files of that document may change, by what is typed. */
        boolean allows(RequiredDocument document, Checked typed) {
            return allows(document.code(), Checked.missing(typed.required(), typed.inForce()));
        }

        /**
         * Whether files of that document may change. One that is missing may always be given: a new
         * answer may call for it, and the antivirus may have taken the file out.
         *
         * @param missing among the files in force, so that one given by mistake can be changed
         */
        public boolean allows(String document, List<RequiredDocument> missing) {
            return asked == null
                    || asked.documents().contains(document)
                    || missing.stream().anyMatch(each -> each.code().equals(document));
        }

        /** The section without the fields that may not change. */
        FormSection only(FormSection section) {
            return asked == null
                    ? section
                    : new FormSection(
                            section.id(),
                            section.title(),
                            section.intro(),
                            section.fields().stream().filter(this::allows).toList(),
                            section.lang());
        }

        /** The same, for the page of that section: there is none without a field to change. */
        FormSection page(FormSection section) {
            FormSection page = only(section);
            if (page.fields().isEmpty()) {
                throw new NotFound("Nothing to change in section " + section.id());
            }
            return page;
        }
    }

    /**
     * What may be typed now; nothing once submitted, while no change is open, or when the dossier
     * is over. Changes that are too late to be received may still be typed: nothing is lost while
     * the service may extend.
     */
    public Optional<Scope> of(Application application) {
        if (application.isDraft()) {
            return Optional.of(new Scope(null, null));
        }
        if (isOver(application)) {
            return Optional.empty();
        }
        return amendments
                .open(application.id())
                .map(open ->
                        receivable(application, open, clock.instant()) instanceof Done<Scope>(var s)
                                ? s
                                : new Scope(open, open.asked()));
    }

    /**
     * What of these changes may be received at that moment: all until the call closes, then what
     * the service asked for. Refused, with the reason, where nothing may.
     */
    public Outcome<Scope> receivable(Application application, Amendment amendment, Instant moment) {
        return receivable(application, calls.get(application.call()), amendment, moment);
    }

    /**
     * @param call as it is held by who seals, or as it stands
     */
    public Outcome<Scope> receivable(
            Application application, CallForProjects call, Amendment amendment, Instant moment) {
        if (isOver(application)) {
            return Outcome.refused("amendment.refused.over");
        }
        if (call.isCancelled()) {
            return Outcome.refused("amendment.refused.cancelled");
        }
        boolean open = call.isOpenAt(moment);
        if (open && isEarly(application)) {
            return Outcome.done(new Scope(amendment, null));
        }
        Asked asked = amendment.asked();
        if (asked == null) {
            return Outcome.refused(
                    open ? "amendment.refused.examined" : "amendment.refused.closed");
        }
        return moment.truncatedTo(ChronoUnit.SECONDS).isAfter(asked.until())
                ? Outcome.refused("amendment.refused.late", asked.until())
                : Outcome.done(new Scope(amendment, asked));
    }

    /** Whether the applicant may change what it likes now. */
    public boolean isFree(Application application) {
        return !application.isDraft()
                && !isOver(application)
                && isEarly(application)
                && calls.get(application.call()).isOpenAt(clock.instant());
    }

    /** Whether nothing of a submitted application is open any more. */
    public static boolean isOver(Application application) {
        return application.requests().stream().allMatch(request -> request.state().isFinal());
    }

    /** Once a committee looks at a request, it looks at what it was given. */
    private static boolean isEarly(Application application) {
        return application.requests().stream()
                .map(FundingRequest::state)
                .allMatch(Editing::isEarly);
    }

    private static boolean isEarly(FundingRequestState state) {
        return switch (state) {
            case SUBMITTED, INCOMPLETE, COMPLETE, UNDER_REVIEW, AWAITING_OPINIONS -> true;
            default -> state.isFinal();
        };
    }
}
