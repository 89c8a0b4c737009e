package fr.beffroi.review.base;

import fr.beffroi.kernel.Money;
import fr.beffroi.review.Amounts;
import fr.beffroi.review.Inputs;
import fr.beffroi.review.Problem;
import fr.beffroi.review.base.BaseInputs.StateAid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the officer typed of the plan.
 *
 * @param done whether the task is over with it, or the figures are only to be seen
 * @param typed by name of the field: {@code retained.<line>}, {@code reason.<line>}, {@code
 *     note.<line>}, {@code economic}, {@code regime}, {@code received}, {@code version} of the
 *     budget that was read
 */
record PlanForm(String taskId, boolean done, Map<String, String> typed) {

    static final int MAX_NOTE = 500;

    static PlanForm fresh(String taskId) {
        return new PlanForm(taskId, false, Map.of());
    }

    /** As typed, else as it is. */
    public String retained(PlanLine line) {
        return typed.getOrDefault("retained." + line.key(), said(line.retained()));
    }

    public String reason(PlanLine line) {
        return typed.getOrDefault("reason." + line.key(), line.reason());
    }

    public String note(PlanLine line) {
        return Inputs.text(typed.getOrDefault("note." + line.key(), line.note()));
    }

    public boolean economic(StateAid aid) {
        return typed.isEmpty() ? aid.economic() : "true".equals(typed.get("economic"));
    }

    /** Name of an {@link AidRegime}; empty until an officer has chosen one. */
    public String regime(StateAid aid) {
        return typed.getOrDefault("regime", aid.regime());
    }

    public String received(StateAid aid) {
        return typed.getOrDefault("received", said(aid.received()));
    }

    /** Whether the page showed another version of the budget than the one sealed last. */
    boolean isOutdated(BaseInputs inputs) {
        String read = typed.get("version");
        return read != null && !read.equals(String.valueOf(inputs.version()));
    }

    List<Problem> check(BaseInputs inputs) {
        var problems = new ArrayList<Problem>();
        inputs.lines().forEach(line -> check(line, problems));
        if (economic(inputs.stateAid())
                && Inputs.choice(AidRegime.class, regime(inputs.stateAid())) == null) {
            problems.add(Problem.at("regime", "base.error.regime"));
        }
        if (Amounts.parse(received(inputs.stateAid())).isEmpty()) {
            problems.add(Problem.at("received", "base.error.amount"));
        }
        return problems;
    }

    private void check(PlanLine line, List<Problem> problems) {
        String field = "retained." + line.key();
        var amount = Amounts.parse(retained(line));
        if (amount.isEmpty()) {
            problems.add(Problem.at(field, "base.error.amount"));
        } else if (amount.get().isMoreThan(line.presented())) {
            problems.add(Problem.at(field, "base.error.more", line.presented()));
        } else if (line.presented().isMoreThan(amount.get())) {
            checkReason(line, problems);
        }
        if (amount.isPresent() && amount.get().isMoreThan(line.allowed()) && isSilent(line)) {
            problems.add(Problem.at("note." + line.key(), "base.error.rule", line.allowed()));
        }
        if (note(line).length() > MAX_NOTE) {
            problems.add(Problem.at("note." + line.key(), "form.error.too-long", MAX_NOTE));
        }
    }

    /** The words of the table say why it cuts, not why the officer does not. */
    private boolean isSilent(PlanLine line) {
        return note(line).isEmpty() || note(line).equals(line.ruling());
    }

    private void checkReason(PlanLine line, List<Problem> problems) {
        LineReason reason = Inputs.choice(LineReason.class, reason(line));
        if (reason == null) {
            problems.add(Problem.at("reason." + line.key(), "base.error.reason"));
        } else if (reason == LineReason.OTHER && note(line).isEmpty()) {
            problems.add(Problem.at("note." + line.key(), "base.error.note"));
        }
    }

    /** The inputs as decided; only of a form found right. */
    BaseInputs applyTo(BaseInputs inputs) {
        StateAid aid = inputs.stateAid();
        return inputs.with(
                inputs.lines().stream().map(this::decided).toList(),
                new StateAid(
                        economic(aid),
                        regime(aid).equals(AidRegime.LOCAL.name()),
                        regime(aid),
                        Amounts.parse(received(aid)).orElseThrow()));
    }

    private PlanLine decided(PlanLine line) {
        Money amount = Amounts.parse(retained(line)).orElseThrow();
        boolean whole = !line.presented().isMoreThan(amount);
        return line.retaining(amount, whole ? "" : reason(line), note(line));
    }

    private static String said(Money amount) {
        return amount.euros().stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
