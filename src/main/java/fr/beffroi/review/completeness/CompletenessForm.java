package fr.beffroi.review.completeness;

import fr.beffroi.review.Problem;
import fr.beffroi.review.TypedDate;
import fr.beffroi.review.documents.AskedDocument;
import fr.beffroi.review.documents.DocumentLimit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the officer typed on the sheet.
 *
 * @param verdicts by code of document
 * @param reasons by code of document, for the applicant
 * @param other something that the call's list does not name; empty when nothing is
 * @param otherIndispensable whether the examination cannot go on without it
 * @param limitOn last day to answer
 * @param message free text of the letter
 */
record CompletenessForm(
        String taskId,
        @Nullable CompletenessOutcome outcome,
        Map<String, Verdict> verdicts,
        Map<String, String> reasons,
        String other,
        boolean otherIndispensable,
        TypedDate limitOn,
        String message) {

    private static final int MAX_REASON = 500;
    private static final int MAX_MESSAGE = 2000;

    /** The form as first shown. */
    static CompletenessForm firstLook(String taskId, List<SheetRow> rows, LocalDate limitOn) {
        var verdicts = new HashMap<String, Verdict>();
        rows.forEach(row -> verdicts.put(row.code(), row.firstLook()));
        return new CompletenessForm(
                taskId, null, verdicts, Map.of(), "", false, TypedDate.of(limitOn), "");
    }

    public Verdict verdict(SheetRow row) {
        return verdicts.getOrDefault(row.code(), row.firstLook());
    }

    public String reason(String code) {
        return reasons.getOrDefault(code, "");
    }

    /** What the applicant has to send. */
    List<AskedDocument> asked(List<SheetRow> rows) {
        var asked = new ArrayList<AskedDocument>();
        for (SheetRow row : rows) {
            if (verdict(row).isLacking()) {
                asked.add(
                        new AskedDocument(
                                row.code(), row.label(), reason(row.code()), row.indispensable()));
            }
        }
        if (!other.isBlank()) {
            asked.add(new AskedDocument(AskedDocument.COMPLEMENT, other, "", otherIndispensable));
        }
        return asked;
    }

    /**
     * What is wrong.
     *
     * @param marks how many answers of the form are marked as to be corrected
     */
    List<Problem> check(List<SheetRow> rows, int marks, LocalDate today) {
        var problems = new ArrayList<Problem>();
        rows.forEach(row -> checkReason(row, problems));
        if (other.length() > MAX_REASON) {
            problems.add(Problem.at("other", "form.error.too-long", MAX_REASON));
        }
        if (message.length() > MAX_MESSAGE) {
            problems.add(Problem.at("message", "form.error.too-long", MAX_MESSAGE));
        }
        switch (outcome) {
            case null -> problems.add(Problem.at("outcome", "completeness.error.outcome"));
            case COMPLETE -> checkComplete(rows, marks, problems);
            case MISSING -> checkMissing(rows, marks, today, problems);
        }
        return problems;
    }

    private void checkReason(SheetRow row, List<Problem> problems) {
        String reason = reason(row.code());
        if (verdict(row) == Verdict.TO_REPLACE && reason.isBlank()) {
            problems.add(
                    Problem.at("reason." + row.code(), "completeness.error.reason", row.label()));
        } else if (reason.length() > MAX_REASON) {
            problems.add(Problem.at("reason." + row.code(), "form.error.too-long", MAX_REASON));
        }
    }

    private void checkComplete(List<SheetRow> rows, int marks, List<Problem> problems) {
        if (marks > 0) {
            problems.add(Problem.at("outcome", "corrections.error.marks", marks));
        }
        for (SheetRow row : rows) {
            if (row.indispensable() && verdict(row).isLacking()) {
                problems.add(
                        Problem.at(
                                "verdict." + row.code(),
                                "completeness.error.indispensable",
                                row.label()));
            }
        }
    }

    /** Only an indispensable document may stop the examination (CRPA L114-5-1). */
    private void checkMissing(
            List<SheetRow> rows, int marks, LocalDate today, List<Problem> problems) {
        List<AskedDocument> asked = asked(rows);
        if (marks == 0 && asked.isEmpty()) {
            problems.add(Problem.at("outcome", "completeness.error.nothing-asked"));
        } else if (marks == 0 && asked.stream().noneMatch(AskedDocument::indispensable)) {
            problems.add(Problem.at("outcome", "completeness.error.nothing-indispensable"));
        }
        DocumentLimit.check("limitOn", limitOn, today).ifPresent(problems::add);
    }
}
