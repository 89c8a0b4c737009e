package fr.beffroi.process.feel;

import fr.beffroi.process.FeelException;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Refuses inputs so large that a loop over them would take long. */
final class InputBounds {

    private static final int LONGEST_LIST = 500;
    private static final int LONGEST_TEXT = 20_000;
    private static final int MOST_VALUES = 20_000;

    private int values;

    private InputBounds() {}

    static void check(Map<String, Object> variables) {
        new InputBounds().count("", variables);
    }

    private void count(String name, @Nullable Object value) {
        if (++values > MOST_VALUES) {
            throw new FeelException("More than " + MOST_VALUES + " values");
        }
        switch (value) {
            case String text when text.length() > LONGEST_TEXT ->
                    throw new FeelException(name + ": longer than " + LONGEST_TEXT);
            case Collection<?> list when list.size() > LONGEST_LIST ->
                    throw new FeelException(name + ": more than " + LONGEST_LIST + " elements");
            case Collection<?> list -> list.forEach(each -> count(name, each));
            case Map<?, ?> map -> map.forEach((key, each) -> count(String.valueOf(key), each));
            case null, default -> {}
        }
    }
}
