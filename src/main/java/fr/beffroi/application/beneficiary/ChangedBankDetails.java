package fr.beffroi.application.beneficiary;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.BeneficiaryChange.Subject;
import fr.beffroi.application.ChangesSealed;
import fr.beffroi.application.DocumentsReplaced;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.SealedVersion;
import fr.beffroi.application.SealedVersion.SealedFile;
import fr.beffroi.application.SealedVersions;
import fr.beffroi.application.beneficiary.Proposals.Proposal;
import fr.beffroi.call.Calls;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.process.Processes;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Has new bank details validated by a second person, who calls the organisation back: whoever holds
 * the account of an applicant could else have the grant paid elsewhere.
 */
@Component
class ChangedBankDetails {

    /** What the process of every request waits for, in each of its versions. */
    private static final String BEGUN = "MSG_WITHDRAWAL";

    /** The document that gives the bank details, in the list of every call. */
    private static final String BANK_DETAILS = "RIB";

    private final Applications applications;
    private final SealedVersions versions;
    private final Calls calls;
    private final Processes processes;
    private final Proposals proposals;

    ChangedBankDetails(
            Applications applications,
            SealedVersions versions,
            Calls calls,
            Processes processes,
            Proposals proposals) {
        this.applications = applications;
        this.versions = versions;
        this.calls = calls;
        this.processes = processes;
        this.proposals = proposals;
    }

    /**
     * The applicant's own change: at intake, whoever checks the completeness reads the new
     * document.
     */
    @EventListener
    void sealed(ChangesSealed change) {
        if (change.changedDocuments().contains(BANK_DETAILS)) {
            Application application = applications.lock(change.application());
            Set<String> examined =
                    processes.waiting(
                            BEGUN,
                            application.requests().stream()
                                    .map(one -> one.id().toString())
                                    .toList());
            propose(
                    application,
                    Proposals.open(application).stream()
                            .filter(one -> examined.contains(one.id().toString()))
                            .toList(),
                    change.version());
        }
    }

    /** An answer to the service, at any stage; at intake the task opens with the examination. */
    @EventListener
    void replaced(DocumentsReplaced change) {
        if (change.codes().contains(BANK_DETAILS)) {
            Application application = applications.lock(change.application());
            propose(application, Proposals.open(application), change.version());
        }
    }

    private void propose(Application application, List<FundingRequest> requests, int version) {
        if (requests.isEmpty() || !calls.get(application.call()).asksForMoney()) {
            return;
        }
        proposals.propose(
                application,
                requests,
                Proposal.of(
                        Subject.BANK_DETAILS,
                        String.valueOf(version - 1),
                        String.valueOf(version),
                        (one, other) -> isSame(application.id(), one, other)));
    }

    /** Whether two versions hold the same file; a version of long ago may not be known. */
    private boolean isSame(ApplicationId id, String one, String other) {
        List<SealedVersion> all = versions.all(id);
        Set<String> before = details(all, one);
        return !before.isEmpty() && before.equals(details(all, other));
    }

    private static Set<String> details(List<SealedVersion> all, String version) {
        return all.stream()
                .filter(each -> String.valueOf(each.version()).equals(version))
                .flatMap(each -> each.files().stream())
                .filter(file -> file.code().equals(BANK_DETAILS))
                .map(SealedFile::sha256)
                .collect(Collectors.toSet());
    }
}
