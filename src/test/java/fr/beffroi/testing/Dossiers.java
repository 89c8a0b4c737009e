package fr.beffroi.testing;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.draft.DocumentsOfDraft;
import fr.beffroi.application.draft.DraftCheck;
import fr.beffroi.application.draft.DraftCheck.Checked;
import fr.beffroi.application.draft.Drafts;
import fr.beffroi.application.draft.SaveResult.Saved;
import fr.beffroi.application.draft.SectionSaving;
import fr.beffroi.application.draft.Typed;
import fr.beffroi.application.submission.Submission;
import fr.beffroi.call.Calls;
import fr.beffroi.call.FormSection;
import fr.beffroi.call.RequiredDocument;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Outcome.Done;
import fr.beffroi.kernel.Outcome.Refused;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Makes real dossiers for tests through the real services: {@code
 * dossiers.aDraft().forFipd().asking(12_000).submitted()}. A bean of every {@link ServiceTest}; it
 * must be called outside any transaction, and leaves the thread acting as before.
 *
 * <p>Nothing of the drawn process has run yet but its synchronous beginning: {@link
 * EngineJobs#runDue} runs the rest.
 */
public final class Dossiers {

    private final Calls calls;
    private final Applications applications;
    private final Drafts drafts;
    private final SectionSaving saving;
    private final DocumentsOfDraft documents;
    private final DraftCheck check;
    private final Submission submission;
    private final Clock clock;

    public Dossiers(
            Calls calls,
            Applications applications,
            Drafts drafts,
            SectionSaving saving,
            DocumentsOfDraft documents,
            DraftCheck check,
            Submission submission,
            Clock clock) {
        this.calls = calls;
        this.applications = applications;
        this.drafts = drafts;
        this.saving = saving;
        this.documents = documents;
        this.check = check;
        this.submission = submission;
        this.clock = clock;
    }

    /**
     * A draft of the treasurer of Jacques Brel for the FIPD call, asking 12,000 of 20,000 euros.
     */
    public Draft aDraft() {
        return new Draft();
    }

    /** The application as it stands. */
    public Application read(ApplicationId id) {
        return applications.get(id);
    }

    /** Submits a draft that is filled in, as the treasurer of Jacques Brel. */
    public ApplicationId submit(ApplicationId draft) {
        return actingAs(DemoPeople.TREASURER, () -> send(draft));
    }

    /** What a dossier will be; each last word makes a new one. */
    public final class Draft {

        private final FipdAnswers answers = new FipdAnswers();
        private final Set<String> left = new HashSet<>();
        private DemoPerson person = DemoPeople.TREASURER;
        private OrganisationId organisation = DemoPeople.JACQUES_BREL;
        private String call = "fipd-d-2027-62";

        /** For the seeded call "FIPD 2027, programme D, Pas-de-Calais". */
        public Draft forFipd() {
            return forCall("fipd-d-2027-62");
        }

        /** For a call with the FIPD form, by its code. */
        public Draft forCall(String code) {
            call = code;
            return this;
        }

        /** A letter of intent to the Région: it asks for no money and waits for no decision. */
        public Draft forLetterOfIntent() {
            answers.putLetterOfIntent();
            return forCall("feder-intention-hdf");
        }

        /** By the signatory of one of the two organisations of {@link DemoPeople}. */
        public Draft by(OrganisationId association) {
            organisation = association;
            person =
                    association.equals(DemoPeople.ACTION_JEUNESSE)
                            ? DemoPeople.OTHER_TREASURER
                            : DemoPeople.TREASURER;
            return this;
        }

        /** By that person, who must hold a role for the organisation. */
        public Draft by(DemoPerson someone) {
            person = someone;
            return this;
        }

        public Draft titled(String title) {
            return answering("title", title);
        }

        /** The amount asked, in whole euros; own resources bring the rest of the cost. */
        public Draft asking(long euros) {
            answers.asking(euros);
            return this;
        }

        /** The cost of the project, in whole euros. */
        public Draft costing(long euros) {
            answers.costing(euros);
            return this;
        }

        /**
         * One answer as posted by the page.
         *
         * @param element name of the element, such as {@code title} or {@code budget-income-70}
         */
        public Draft answering(String element, String... values) {
            answers.put(element, values);
            return this;
        }

        /** Nothing is given for that required document. */
        public Draft without(String documentCode) {
            left.add(documentCode);
            return this;
        }

        /** Begun: nothing answered yet. */
        public ApplicationId begun() {
            return acting(() -> done(drafts.begin(call, organisation, true)).id());
        }

        /** Every answer and every mandatory document given. */
        public ApplicationId filled() {
            ApplicationId id = begun();
            acting(() -> {
                answer(id);
                give(id);
                return id;
            });
            return id;
        }

        /** Submitted now; its process has started. */
        public ApplicationId submitted() {
            ApplicationId id = filled();
            return acting(() -> send(id));
        }

        private void answer(ApplicationId id) {
            Application draft = applications.get(id);
            for (FormSection section : calls.form(draft.call(), draft.formVersion()).sections()) {
                Typed typed = Typed.whole(section, answers.posted());
                if (!(saving.save(id, section.id(), typed) instanceof Saved)) {
                    throw new IllegalStateException("Section not saved: " + section.id());
                }
            }
        }

        private void give(ApplicationId id) {
            Checked draft = check.check(applications.get(id), Locale.FRENCH);
            for (RequiredDocument document : draft.missing()) {
                if (!left.contains(document.code())) {
                    String name = document.code().toLowerCase(Locale.ROOT) + ".pdf";
                    byte[] file = SamplePdf.saying(document.label() + ' ' + UUID.randomUUID());
                    done(
                            documents.give(
                                    id,
                                    document.code(),
                                    null,
                                    name,
                                    new ByteArrayInputStream(file)));
                }
            }
        }

        private <T> T acting(Supplier<T> work) {
            return actingAs(person, work);
        }
    }

    private ApplicationId send(ApplicationId id) {
        return switch (submission.submit(id, clock.instant(), Locale.FRENCH)) {
            case Done<Application>(Application submitted) -> submitted.id();
            case Refused<Application>(var refusal) ->
                    throw new IllegalStateException(refusal + wrong(id));
        };
    }

    private String wrong(ApplicationId id) {
        Checked draft = check.check(applications.get(id), Locale.FRENCH);
        return " " + draft.errors() + draft.missing();
    }

    static <T> T actingAs(DemoPerson person, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        DemoPeople.actAs(person);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Done<T>(T value) -> value;
            case Refused<T>(var refusal) -> throw new IllegalStateException("" + refusal);
        };
    }
}
