package fr.beffroi.review.interest;

import fr.beffroi.account.People;
import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.integrity.DeclaredConflict;
import fr.beffroi.integrity.DeclaredConflict.Choice;
import fr.beffroi.integrity.DeclaredConflict.Ruling;
import fr.beffroi.integrity.DeclaredConflicts;
import fr.beffroi.integrity.Interests;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Texts;
import fr.beffroi.review.Inputs;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the ethics officer's pages show. */
@Component
class EthicsPage {

    private final Applications applications;
    private final DeclaredConflicts conflicts;
    private final Interests interests;
    private final RuleOnInterest ruling;
    private final Successors successors;
    private final People people;
    private final Texts texts;

    EthicsPage(
            Applications applications,
            DeclaredConflicts conflicts,
            Interests interests,
            RuleOnInterest ruling,
            Successors successors,
            People people,
            Texts texts) {
        this.applications = applications;
        this.conflicts = conflicts;
        this.interests = interests;
        this.ruling = ruling;
        this.successors = successors;
        this.people = people;
        this.texts = texts;
    }

    /**
     * A declared interest with the names of people.
     *
     * @param by who decided; empty while nobody has, or when the declaration alone did
     * @param to who got the tasks; empty where nobody did
     */
    record Row(DeclaredConflict conflict, String person, String by, String to) {}

    /**
     * A ruling that a later one replaced.
     *
     * @param by as in {@link Row}
     */
    record Earlier(Ruling ruling, String by) {}

    private List<Earlier> earlier(DeclaredConflict conflict) {
        List<Ruling> found = conflicts.earlier(conflict.id());
        Map<PersonId, String> names =
                people.names(
                        found.stream()
                                .flatMap(one -> Stream.ofNullable(one.by()))
                                .distinct()
                                .toList());
        return found.stream().map(one -> new Earlier(one, name(names, one.by()))).toList();
    }

    /** With all names in one query. */
    List<Row> rows(List<DeclaredConflict> found) {
        Map<PersonId, String> names =
                people.names(found.stream().flatMap(EthicsPage::people).distinct().toList());
        return found.stream()
                .map(one -> {
                    Ruling decided = one.ruling();
                    return new Row(
                            one,
                            names.getOrDefault(one.person(), ""),
                            decided == null ? "" : name(names, decided.by()),
                            decided == null ? "" : name(names, decided.to()));
                })
                .toList();
    }

    /** Ids of the colleagues who may get the tasks. */
    Set<String> offered(DeclaredConflict conflict) {
        return successors.of(conflict).stream()
                .map(person -> person.id().toString())
                .collect(Collectors.toSet());
    }

    String show(DeclaredConflict conflict, RulingForm form, Model model) {
        Application application = applications.get(conflict.application());
        model.addAttribute("row", rows(List.of(conflict)).getFirst());
        model.addAttribute("dossier", application);
        model.addAttribute(
                "declarations",
                interests.of(conflict.application()).stream()
                        .filter(one -> one.person().equals(conflict.person()))
                        .toList());
        model.addAttribute("taken", conflicts.taken(conflict.application(), conflict.person()));
        model.addAttribute("earlier", earlier(conflict));
        model.addAttribute("seen", RulingForm.seen(conflict));
        model.addAttribute("form", form);
        model.addAttribute("barred", ruling.bars(conflict).map(texts::of).orElse(null));
        model.addAttribute("choices", Inputs.choices(Choice.class, "ethics.choice", texts));
        model.addAttribute(
                "colleagues",
                successors.of(conflict).stream()
                        .map(one -> new Inputs.Choice(one.id().toString(), one.displayName()))
                        .toList());
        return "review/ethics-case";
    }

    private static Stream<PersonId> people(DeclaredConflict conflict) {
        Ruling decided = conflict.ruling();
        return decided == null
                ? Stream.of(conflict.person())
                : Stream.of(conflict.person(), decided.by(), decided.to())
                        .flatMap(Stream::ofNullable);
    }

    private static String name(Map<PersonId, String> names, @Nullable PersonId person) {
        return person == null ? "" : names.getOrDefault(person, "");
    }
}
