package fr.beffroi.call.campaign;

import fr.beffroi.authority.Authorities;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.CallPress;
import fr.beffroi.call.FormFault;
import fr.beffroi.call.campaign.CallContent.Made;
import fr.beffroi.call.campaign.FormFiles.FaultLine;
import fr.beffroi.call.eligibility.EligibilityChecks;
import fr.beffroi.call.kind.Faults;
import fr.beffroi.process.Decisions;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/** Everything that bars the validation of a call, each with its place. */
@Component
class Checklist {

    /** The tables that the procedure asks of a call's rule set. */
    static final List<String> TABLES =
            List.of(
                    "routage-dispositif",
                    "effet-silence",
                    "orientation",
                    "recevabilite",
                    "pieces-requises",
                    "avis-requis",
                    "autorite-signataire");

    private final CallContent contents;
    private final CallPress press;
    private final FormFiles files;
    private final Decisions decisions;
    private final EligibilityChecks eligibility;
    private final Authorities authorities;
    private final CampaignControl control;
    private final Clock clock;
    // A table without an answer would undo the transaction in which it is asked.
    private final TransactionTemplate outside;

    Checklist(
            CallContent contents,
            CallPress press,
            FormFiles files,
            Decisions decisions,
            EligibilityChecks eligibility,
            Authorities authorities,
            CampaignControl control,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.contents = contents;
        this.press = press;
        this.files = files;
        this.decisions = decisions;
        this.eligibility = eligibility;
        this.authorities = authorities;
        this.control = control;
        this.clock = clock;
        this.outside = new TransactionTemplate(transactions);
        this.outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    /**
     * A call as it stands.
     *
     * @param content complete: what is missing is replaced
     * @param problems what bars its validation; empty when it is ready
     * @param faults what is wrong in its form
     * @param control what the table of the campaign is asked
     */
    record Checked(
            ObjectNode content,
            List<Problem> problems,
            List<FaultLine> faults,
            Map<String, Object> control) {

        boolean isReady() {
            return problems.isEmpty();
        }
    }

    Checked check(Preparation call) {
        Made made = contents.make(call.base(), call.typed());
        List<Problem> problems = new ArrayList<>(made.problems());
        ObjectNode content = CallDefaults.fill(made.content(), call, LocalDate.now(clock));
        CallForProjects read = press.read(call.id(), content);
        checkDates(call, read, problems);
        checkAmounts(read, problems);
        checkRules(call, read, problems);
        checkPlaces(call, read, problems);
        List<FaultLine> faults = checkForm(call, content);
        if (!faults.isEmpty()) {
            problems.add(Problem.at(Part.FORM, null, "campaign.problem.form", faults.size()));
        }
        Map<String, Object> asked = CampaignControl.inputs(read, made.problems());
        control.problems(asked).forEach(problem -> demand(false, problems, problem));
        return new Checked(content, List.copyOf(problems), faults, asked);
    }

    private void checkDates(Preparation call, CallForProjects read, List<Problem> problems) {
        demand(
                read.closesAt().isAfter(read.opensAt()),
                problems,
                Problem.at(Part.DATES, "closesAt", "campaign.problem.closing-before-opening"));
        demand(
                read.closesAt().isAfter(clock.instant()),
                problems,
                Problem.at(Part.DATES, "closesAt", "campaign.problem.closing-past"));
        demand(
                !read.projectsUntil().isBefore(read.projectsFrom()),
                problems,
                Problem.at(Part.DATES, "projectsUntil", "campaign.problem.projects-reversed"));
        press.source(call.id())
                .map(inForce -> press.read(call.id(), inForce.content()))
                .ifPresent(inForce ->
                        demand(
                                inForce.closesAt().equals(read.closesAt()),
                                problems,
                                Problem.at(
                                        Part.DATES, "closesAt", "campaign.problem.closing-moved")));
    }

    private static void checkAmounts(CallForProjects read, List<Problem> problems) {
        demand(
                read.maxRate().signum() > 0 && read.maxRate().compareTo(BigDecimal.ONE) <= 0,
                problems,
                Problem.at(Part.RATES, "maxRate", "campaign.problem.rate"));
        demand(
                !read.totalAmount().isPositive()
                        || read.minimumAmount().euros().compareTo(read.totalAmount().euros()) <= 0,
                problems,
                Problem.at(Part.RATES, "minimumAmount", "campaign.problem.minimum"));
    }

    private void checkRules(Preparation call, CallForProjects read, List<Problem> problems) {
        if (!call.typed(Part.RULES).getOrDefault("ruleSet", "").isEmpty()) {
            for (String table : TABLES) {
                demand(
                        decisions.versionTags(table).contains(read.ruleSet()),
                        problems,
                        Problem.at(
                                Part.RULES,
                                "ruleSet",
                                "campaign.problem.rule-set",
                                read.ruleSet(),
                                table));
            }
            demand(
                    decides(read),
                    problems,
                    Problem.at(
                            Part.RULES,
                            "ruleSet",
                            "campaign.problem.rule-set-scheme",
                            read.ruleSet(),
                            read.scheme()));
        }
        demand(
                authorities.services().stream()
                        .anyMatch(service ->
                                service.authority().equals(read.authority())
                                        && service.code().equals(read.service())),
                problems,
                Problem.at(Part.CONTACT, "service", "campaign.problem.choice", read.service()));
        String check = read.catalogue().eligibility();
        demand(
                check == null || eligibility.names().contains(check),
                problems,
                Problem.at(Part.RULES, "eligibility", "campaign.problem.eligibility"));
    }

    /** The tables answer for this scheme and kind of grant, or the first deposit would fail. */
    private boolean decides(CallForProjects read) {
        Map<String, Object> asked =
                Map.of(
                        "scheme",
                        read.scheme(),
                        "programme",
                        read.programme(),
                        "grantNature",
                        read.grantNature(),
                        "authority",
                        read.authority());
        return decides("routage-dispositif", read.ruleSet(), asked)
                && decides("effet-silence", read.ruleSet(), asked);
    }

    private boolean decides(String table, String ruleSet, Map<String, Object> asked) {
        if (!decisions.versionTags(table).contains(ruleSet)) {
            return true;
        }
        try {
            return Boolean.TRUE.equals(
                    outside.execute(_ -> !decisions.evaluate(table, ruleSet, asked).isEmpty()));
        } catch (IllegalStateException noRule) {
            return false;
        }
    }

    private void checkPlaces(Preparation call, CallForProjects read, List<Problem> problems) {
        demand(
                !press.isTaken(read.code(), call.id()),
                problems,
                Problem.at(Part.OBJECT, null, "campaign.problem.code", read.code()));
    }

    private List<FaultLine> checkForm(Preparation call, ObjectNode content) {
        FormFiles.Read read = files.read(call.typed(Part.FORM));
        if (!read.faults().isEmpty()) {
            return read.faults();
        }
        if (!read.isWhole()) {
            return List.of(new FaultLine(Faults.SCHEMA + ", " + Faults.LAYOUT, "…"));
        }
        try {
            press.compile(
                    call.id(),
                    content,
                    Objects.requireNonNull(read.schema()),
                    Objects.requireNonNull(read.layout()));
            return List.of();
        } catch (FormFault fault) {
            return fault.faults().stream()
                    .map(each -> new FaultLine(each.file() + '#' + each.pointer(), each.why()))
                    .toList();
        }
    }

    private static void demand(boolean holds, List<Problem> problems, Problem problem) {
        boolean told =
                problems.stream()
                        .anyMatch(other ->
                                other.part() == problem.part()
                                        && Objects.equals(other.field(), problem.field()));
        if (!holds && !told) {
            problems.add(problem);
        }
    }
}
