package fr.beffroi.review.completeness;

import fr.beffroi.review.Inputs;
import fr.beffroi.review.Problem;
import fr.beffroi.review.TypedDate;
import fr.beffroi.review.documents.AskedDocument;
import fr.beffroi.review.documents.DocumentLimit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.util.MultiValueMap;

/**
 * What the officer typed to ask the applicant for documents or explanations during the review.
 *
 * @param request id of the funding request; empty when none was chosen
 * @param documents codes of the call's documents that are asked for
 * @param reasons by code of document, for the applicant
 * @param points what the call's list does not name, as typed
 * @param indispensable whether the examination cannot go on without the points
 * @param limitOn last day to answer
 * @param message free text of the letter
 */
record ReviewRequestForm(
        String request,
        Set<String> documents,
        Map<String, String> reasons,
        List<String> points,
        boolean indispensable,
        TypedDate limitOn,
        String message) {

    /** How many points the page has room for. */
    static final int POINTS = 3;

    private static final int MAX_TEXT = 500;
    private static final int MAX_MESSAGE = 2000;
    private static final String ASKED = "ask.";
    private static final String REASON = "reason.";

    /** The form as first shown. */
    static ReviewRequestForm empty(LocalDate limitOn) {
        return new ReviewRequestForm(
                "", Set.of(), Map.of(), List.of(), true, TypedDate.of(limitOn), "");
    }

    /** The form as the browser posts it. */
    static ReviewRequestForm read(MultiValueMap<String, String> posted) {
        return new ReviewRequestForm(
                Inputs.text(posted.getFirst("request")),
                posted.keySet().stream()
                        .filter(name -> name.startsWith(ASKED))
                        .map(name -> name.substring(ASKED.length()))
                        .collect(Collectors.toSet()),
                posted.keySet().stream()
                        .filter(name -> name.startsWith(REASON))
                        .collect(
                                Collectors.toMap(
                                        name -> name.substring(REASON.length()),
                                        name -> Inputs.text(posted.getFirst(name)))),
                IntStream.rangeClosed(1, POINTS)
                        .mapToObj(number -> Inputs.text(posted.getFirst("point" + number)))
                        .toList(),
                Boolean.parseBoolean(posted.getFirst("indispensable")),
                TypedDate.read(posted.getFirst("limitOn")),
                Inputs.text(posted.getFirst("message")));
    }

    /** What was typed of a point, from 1. */
    public String point(int number) {
        return points.size() < number ? "" : points.get(number - 1);
    }

    public String reason(String code) {
        return reasons.getOrDefault(code, "");
    }

    /** What the applicant has to send. */
    List<AskedDocument> asked(List<SheetRow> rows) {
        var asked = new ArrayList<AskedDocument>();
        for (SheetRow row : rows) {
            if (documents.contains(row.code())) {
                asked.add(
                        new AskedDocument(
                                row.code(), row.label(), reason(row.code()), row.indispensable()));
            }
        }
        List<String> said = points.stream().filter(point -> !point.isBlank()).toList();
        for (int i = 0; i < said.size(); i++) {
            asked.add(
                    new AskedDocument(
                            AskedDocument.complement(i + 1), said.get(i), "", indispensable));
        }
        return asked;
    }

    /**
     * What is wrong. Only what is indispensable may stop the period (CRPA L114-5-1).
     *
     * @param marks how many answers of the form are marked as to be corrected
     */
    List<Problem> check(List<SheetRow> rows, int marks, LocalDate today) {
        var problems = new ArrayList<Problem>();
        List<AskedDocument> asked = asked(rows);
        if (marks == 0 && asked.isEmpty()) {
            problems.add(Problem.at("point1", "review-request.error.nothing"));
        } else if (marks == 0 && asked.stream().noneMatch(AskedDocument::indispensable)) {
            problems.add(Problem.at("indispensable", "review-request.error.indispensable"));
        }
        rows.forEach(row -> checkLength(REASON + row.code(), reason(row.code()), problems));
        for (int number = 1; number <= POINTS; number++) {
            checkLength("point" + number, point(number), problems);
        }
        DocumentLimit.check("limitOn", limitOn, today).ifPresent(problems::add);
        if (message.length() > MAX_MESSAGE) {
            problems.add(Problem.at("message", "form.error.too-long", MAX_MESSAGE));
        }
        return problems;
    }

    private static void checkLength(String field, String text, List<Problem> problems) {
        if (text.length() > MAX_TEXT) {
            problems.add(Problem.at(field, "form.error.too-long", MAX_TEXT));
        }
    }
}
