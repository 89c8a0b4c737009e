package fr.beffroi.application.dossier;

import fr.beffroi.application.Application;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.deadline.ClockKind;
import fr.beffroi.deadline.ClockTexts;
import fr.beffroi.deadline.LegalClocks;
import fr.beffroi.deadline.ShownClock;
import fr.beffroi.deadline.WatchedClock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The legal clocks of a dossier in words: those of the dossier, then those of each funder. */
@Component
public class DossierClocks {

    private final LegalClocks clocks;
    private final ClockTexts texts;
    private final FunderNames funders;

    DossierClocks(LegalClocks clocks, ClockTexts texts, FunderNames funders) {
        this.clocks = clocks;
        this.texts = texts;
        this.funders = funders;
    }

    /**
     * The clocks of one owner.
     *
     * @param owner the dossier, or one of its funding requests
     * @param funder whose decision is awaited; empty for those of the dossier, and where there is
     *     one funder
     */
    public record Group(UUID owner, String funder, List<ShownClock> clocks) {}

    /** The groups that have a clock of these kinds. */
    public List<Group> of(Application dossier, Collection<ClockKind> kinds, Locale locale) {
        List<WatchedClock> all = clocks.watched(dossier.id().value());
        List<Group> groups = new ArrayList<>();
        add(groups, group(dossier.id().value(), "", all, kinds, locale));
        boolean several = dossier.requests().size() > 1;
        for (FundingRequest request : dossier.requests()) {
            String funder = several ? funders.name(request) : "";
            add(groups, group(request.id().value(), funder, all, kinds, locale));
        }
        return groups;
    }

    private static void add(List<Group> groups, Group group) {
        if (!group.clocks().isEmpty()) {
            groups.add(group);
        }
    }

    private Group group(
            UUID owner,
            String funder,
            List<WatchedClock> all,
            Collection<ClockKind> kinds,
            Locale locale) {
        return new Group(
                owner,
                funder,
                all.stream()
                        .filter(watched -> watched.clock().owner().equals(owner))
                        .filter(watched -> kinds.contains(watched.clock().kind()))
                        .sorted(Comparator.comparing((WatchedClock w) -> w.clock().kind()))
                        .map(watched -> texts.show(watched, locale))
                        .toList());
    }
}
