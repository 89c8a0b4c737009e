package fr.beffroi.worklist.web;

import fr.beffroi.account.Grant;
import fr.beffroi.account.Person;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.TimeOrderedUuid;
import fr.beffroi.territory.Arrondissements;
import fr.beffroi.territory.Commune;
import fr.beffroi.territory.Territories;
import fr.beffroi.worklist.CandidateGroup;
import fr.beffroi.worklist.DistributionRule;
import fr.beffroi.worklist.DistributionRules;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which officer of a service is in charge of which place. */
@Service
class DistributionDesk {

    private final DistributionRules rules;
    private final Colleagues colleagues;
    private final Territories territories;
    private final Arrondissements arrondissements;
    private final AuditJournal journal;
    private final CurrentActor actor;

    DistributionDesk(
            DistributionRules rules,
            Colleagues colleagues,
            Territories territories,
            Arrondissements arrondissements,
            AuditJournal journal,
            CurrentActor actor) {
        this.rules = rules;
        this.colleagues = colleagues;
        this.territories = territories;
        this.arrondissements = arrondissements;
        this.journal = journal;
        this.actor = actor;
    }

    /** What was typed: the commune, if there is one, rather than the arrondissement. */
    record Typed(String group, String arrondissement, String commune, String person) {}

    /** The functions whose tasks the person distributes, as candidate groups. */
    List<CandidateGroup> groups() {
        return colleagues.functions(actor.get().requirePerson()).stream()
                .filter(grant ->
                        grant.scope().authority() != null && grant.scope().service() != null)
                .map(DistributionDesk::group)
                .distinct()
                .toList();
    }

    /** Refused without a place that is known, or an officer of the service. */
    @Transactional
    public Outcome<DistributionRule> put(Typed typed) {
        PersonId me = actor.get().requirePerson();
        Optional<CandidateGroup> group =
                groups().stream().filter(one -> one.toString().equals(typed.group())).findFirst();
        Optional<String> officer =
                typed.person().equals(me.toString())
                        ? Optional.of(actor.get().displayName())
                        : colleagues.find(me, typed.person()).map(Person::displayName);
        if (group.isEmpty() || officer.isEmpty()) {
            return Outcome.refused("worklist.distribution.refused.officer");
        }
        boolean byCommune = !typed.commune().isBlank();
        Optional<String> place =
                byCommune ? commune(typed.commune()) : Optional.of(typed.arrondissement());
        if (place.isEmpty() || place.get().isBlank()) {
            return Outcome.refused("worklist.distribution.refused.place");
        }
        var rule =
                new DistributionRule(
                        TimeOrderedUuid.next(),
                        group.get().function(),
                        group.get().authority(),
                        group.get().service(),
                        byCommune ? DistributionRule.COMMUNE : DistributionRule.ARRONDISSEMENT,
                        place.get(),
                        UUID.fromString(typed.person()),
                        officer.get());
        rules.put(rule);
        journal.record(entry("distribution.put", rule));
        return Outcome.done(rule);
    }

    /**
     * Forgets who is in charge of a place.
     *
     * @throws NotFound if it is another service's
     */
    @Transactional
    public void delete(UUID id) {
        DistributionRule rule =
                rules.find(id)
                        .filter(one -> groups().contains(groupOf(one)))
                        .orElseThrow(() -> new NotFound("distribution"));
        rules.delete(id);
        journal.record(entry("distribution.delete", rule));
    }

    /** Name of the place of a rule. */
    String placeName(DistributionRule rule) {
        return rule.placeKind().equals(DistributionRule.COMMUNE)
                ? territories.commune(rule.place()).map(Commune::label).orElse(rule.place())
                : arrondissements.named(rule.place()).orElse(rule.place());
    }

    private Optional<String> commune(String typed) {
        List<Commune> meant = territories.resolve(typed, null);
        return meant.size() == 1 ? Optional.of(meant.getFirst().code()) : Optional.empty();
    }

    private static CandidateGroup group(Grant grant) {
        return new CandidateGroup(
                grant.role().name(),
                Objects.requireNonNull(grant.scope().authority()),
                Objects.requireNonNull(grant.scope().service()));
    }

    private static CandidateGroup groupOf(DistributionRule rule) {
        return new CandidateGroup(rule.function(), rule.authority(), rule.service());
    }

    private static AuditEntry entry(String action, DistributionRule rule) {
        return AuditEntry.of(action, "service", rule.authority() + ':' + rule.service())
                .changing(null, Map.of("place", rule.place(), "officer", rule.personName()));
    }
}
