package fr.beffroi.review.score;

import fr.beffroi.review.Inputs;
import fr.beffroi.review.Problem;
import fr.beffroi.review.score.Grid.Criterion;
import fr.beffroi.review.score.Sheet.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The marks as typed.
 *
 * @param typed by name of the field: {@code note.<criterion>}, {@code why.<criterion>}
 */
record ScoreForm(String taskId, Map<String, String> typed) {

    static final int MAX_WHY = 1000;

    /** From 0 to 4; absent where none of them was chosen. */
    public @Nullable Integer note(Criterion criterion) {
        String note = typed.getOrDefault("note." + criterion.code(), "");
        return note.matches("[0-4]") ? Integer.valueOf(note) : null;
    }

    public String why(Criterion criterion) {
        return Inputs.text(typed.get("why." + criterion.code()));
    }

    List<Problem> check(Grid grid) {
        var problems = new ArrayList<Problem>();
        for (Criterion criterion : grid.criteria()) {
            if (note(criterion) == null) {
                problems.add(Problem.at("note." + criterion.code(), "score.error.note"));
            }
            String why = why(criterion);
            if (why.isEmpty()) {
                problems.add(Problem.at("why." + criterion.code(), "score.error.why"));
            } else if (why.length() > MAX_WHY) {
                problems.add(Problem.at("why." + criterion.code(), "form.error.too-long", MAX_WHY));
            }
        }
        return problems;
    }

    /** Only of a form found right. */
    List<Mark> marks(Grid grid) {
        return grid.criteria().stream()
                .map(each ->
                        new Mark(
                                each.code(),
                                each.weight(),
                                Integer.parseInt(typed.get("note." + each.code())),
                                why(each)))
                .toList();
    }

    static Map<String, Integer> notes(List<Mark> marks) {
        return marks.stream().collect(Collectors.toMap(Mark::criterion, Mark::note));
    }
}
