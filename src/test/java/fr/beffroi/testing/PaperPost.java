package fr.beffroi.testing;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.draft.SectionSaving;
import fr.beffroi.application.draft.Typed;
import fr.beffroi.call.Calls;
import fr.beffroi.call.FormSection;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.organisation.Organisations;
import fr.beffroi.testing.Visits.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockMultipartFile;

/** The post of a service: papers that arrive for the FIPD call, and an officer who enters them. */
public final class PaperPost {

    /** Where papers for the FIPD call are entered. */
    public static final String ADDRESS = "/saisies/papier/fipd-d-2027-62";

    private static final Pattern DRAFT =
            Pattern.compile("/demandes/([0-9a-f-]{36})/formulaire/\\w+");

    private final Visits visits;
    private final Organisations organisations;
    private final Applications applications;
    private final Calls calls;
    private final SectionSaving saving;

    public PaperPost(
            Visits visits,
            Organisations organisations,
            Applications applications,
            Calls calls,
            SectionSaving saving) {
        this.visits = visits;
        this.organisations = organisations;
        this.applications = applications;
        this.calls = calls;
        this.saving = saving;
    }

    /** Begins to enter a paper that came on 30 November 2026, with a scan of its own. */
    public Answer begin(OrganisationId organisation, Map<String, String> otherwise) {
        return begin(
                DemoPeople.OFFICER, organisation, otherwise, scan(UUID.randomUUID().toString()));
    }

    public Answer begin(
            DemoPerson officer,
            OrganisationId organisation,
            Map<String, String> otherwise,
            MockMultipartFile scan) {
        var fields =
                new HashMap<>(
                        Map.of(
                                "organisme", organisations.get(organisation).siret().value(),
                                "reception", "2026-11-30",
                                "signataire", "Claude Mercier, présidente",
                                "courrielReponse", "courrier@exemple.fr"));
        fields.putAll(otherwise);
        return visits.post(officer, ADDRESS, fields, scan);
    }

    /** A scan that says this. */
    public static MockMultipartFile scan(String text) {
        return new MockMultipartFile(
                "fichiers", "dossier.pdf", "application/pdf", SamplePdf.saying(text));
    }

    /** The draft that the entry leads to. */
    public ApplicationId draft(Answer begun) {
        Matcher draft = DRAFT.matcher(begun.location());
        if (!draft.matches()) {
            throw new IllegalStateException(begun.status() + " " + begun.location() + begun.body());
        }
        return ApplicationId.of(draft.group(1));
    }

    /** Copies out a whole FIPD form. */
    public void copyOut(ApplicationId id) {
        copy(id, new FipdAnswers().posted());
    }

    /** Copies out these answers and no other: names and values in turn. */
    public void copyOut(ApplicationId id, String... fields) {
        var answers = new HashMap<String, List<String>>();
        for (int i = 0; i < fields.length; i += 2) {
            answers.put(fields[i], List.of(fields[i + 1]));
        }
        copy(id, answers);
    }

    private void copy(ApplicationId id, Map<String, List<String>> answers) {
        DemoPeople.actAs(DemoPeople.OFFICER);
        Application draft = applications.get(id);
        for (FormSection section : calls.form(draft.call(), draft.formVersion()).sections()) {
            saving.save(id, section.id(), Typed.whole(section, answers));
        }
        DemoPeople.actAsNobody();
    }

    /** Registers it at the last step. */
    public Answer register(ApplicationId id) {
        return visits.post(
                DemoPeople.OFFICER,
                "/demandes/" + id + "/verification",
                Map.of("engagement", "true"));
    }

    /** Entered, copied out whole and registered. */
    public ApplicationId registered(OrganisationId organisation, Map<String, String> otherwise) {
        ApplicationId id = draft(begin(organisation, otherwise));
        copyOut(id);
        Answer answer = register(id);
        if (!answer.isDone()) {
            throw new IllegalStateException(answer.status() + answer.body());
        }
        return id;
    }
}
