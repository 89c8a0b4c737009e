package fr.beffroi.call.kind;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The layout file of a form: pages, and what the schema does not say of each field.
 *
 * @param outline where this form keeps the answers that lists and letters need
 * @param funders where applicants choose their funders; absent where the call has one
 * @param rules checks over several fields
 */
public record Layout(
        Map<String, String> outline,
        @Nullable Funders funders,
        List<Section> sections,
        @Nullable List<Rule> rules) {

    /**
     * Several funders in one application.
     *
     * @param field a table with the columns {@code funder}, {@code amount} and {@code status}
     * @param requests the funders that answer here, each by a request of its own; the others are
     *     co-financing
     */
    public record Funders(String field, List<Request> requests) {}

    /**
     * A funder that answers here.
     *
     * @param funder its value in the column {@code funder}
     * @param authority code of the authority that decides
     * @param fund which of its funds, where it has several
     */
    public record Request(String funder, String authority, @Nullable String fund) {}

    /**
     * A page of the form.
     *
     * @param when condition in FEEL under which it is shown; always, if absent
     */
    public record Section(
            String id,
            LocalText title,
            @Nullable LocalText intro,
            @Nullable String when,
            List<Field> fields) {}

    /**
     * A field.
     *
     * @param options of a {@code choice}, {@code choices} or {@code linked}; or {@code source} says
     *     where they are
     * @param source {@code axes}: the axes of the call
     * @param lines of a {@code counts} field
     * @param of name of the commune on which the districts depend
     * @param when condition in FEEL under which the field is shown; always, if absent
     * @param formula in FEEL, of a {@code calculated} field
     * @param result kind of what the formula gives
     * @param reuse whether an answer begins another application: {@code never}, {@code always}, or
     *     {@code organisation} where it holds for the organisation whatever its project; as its
     *     kind does, if absent
     */
    public record Field(
            String name,
            String kind,
            LocalText label,
            @Nullable LocalText help,
            @Nullable String autocomplete,
            @Nullable String unit,
            @Nullable List<Choice> options,
            @Nullable String source,
            @Nullable List<Line> lines,
            @Nullable List<Field> columns,
            @Nullable Integer maxRows,
            @Nullable Boolean total,
            @Nullable String within,
            @Nullable String after,
            @Nullable String until,
            @Nullable String of,
            @Nullable String when,
            @Nullable String chart,
            @Nullable String formula,
            @Nullable String result,
            @Nullable String document,
            @Nullable String reuse) {}

    /**
     * A value to choose.
     *
     * @param options of the second list, in a {@code linked} field
     */
    public record Choice(String value, LocalText label, @Nullable List<Choice> options) {}

    /** A line of a {@code counts} field. */
    public record Line(String code, LocalText label) {}

    /**
     * A check over several fields.
     *
     * @param when condition in FEEL: what holds is at fault
     * @param effect {@code error} blocks the submission, {@code warning} only tells
     * @param field beside which the message is shown
     */
    public record Rule(String id, String when, String effect, String field, LocalText message) {}

    /** The checks, none if the file has none. */
    public List<Rule> checks() {
        return rules == null ? List.of() : rules;
    }
}
