package fr.beffroi.organisation;

import fr.beffroi.kernel.OutsideService;
import fr.beffroi.kernel.Rna;
import fr.beffroi.kernel.Siret;
import fr.beffroi.organisation.RegisterAnswer.Answered;
import fr.beffroi.organisation.RegisterAnswer.Away;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks an API Recherche d'entreprises. */
class SearchedRegister implements Register {

    private static final Logger LOG = LoggerFactory.getLogger(SearchedRegister.class);

    private final OutsideService service;
    private final SearchAnswers answers;

    SearchedRegister(RegisterSettings settings, SearchAnswers answers, Clock clock) {
        this.service =
                new OutsideService(
                        Objects.requireNonNull(settings.url()), settings.manners(), clock);
        this.answers = answers;
    }

    @Override
    public RegisterAnswer find(Siret siret) {
        return search(siret.value(), entry -> entry.siret().equals(siret));
    }

    @Override
    public RegisterAnswer find(Rna rna) {
        return search(rna.value(), entry -> rna.value().equals(entry.rna()));
    }

    private RegisterAnswer search(String number, Predicate<RegisterEntry> wanted) {
        OutsideService.Reply<List<RegisterEntry>> reply =
                service.get(
                        uri ->
                                uri.path("/search")
                                        .queryParam("q", "{number}")
                                        .queryParam("minimal", "true")
                                        .queryParam(
                                                "include",
                                                "siege,matching_etablissements,complements")
                                        .queryParam("per_page", 25)
                                        .build(number),
                        answers::read);
        if (reply.answer().isPresent()) {
            return new Answered(reply.answer().get().stream().filter(wanted).toList());
        }
        LOG.warn("The register of organisations does not answer: {}", reply.why());
        return new Away(reply.why());
    }
}
