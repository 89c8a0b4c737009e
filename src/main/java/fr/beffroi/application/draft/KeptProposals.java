package fr.beffroi.application.draft;

import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.organisation.KeptDocument;
import fr.beffroi.organisation.KeptDocuments;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What an organisation gave once, for the page of documents of its drafts. */
@Component("keptProposals")
public class KeptProposals {

    private final KeptDocuments kept;

    KeptProposals(KeptDocuments kept) {
        this.kept = kept;
    }

    /** What serves today, by the code that calls use. */
    public Map<String, KeptDocument> of(OrganisationId organisation) {
        return kept.inForce(organisation).stream()
                .collect(Collectors.toMap(one -> one.kind().code(), Function.identity()));
    }
}
