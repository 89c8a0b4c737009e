package fr.beffroi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The same pages in a wide window, in the narrowest one, and without JavaScript. */
final class Windows {

    private final Visitor wide;
    private final Visitor narrow;
    private final Visitor plain;
    private final List<String> wrong = new ArrayList<>();

    Windows(Visitors visitors) {
        wide = visitors.atDesk();
        narrow = visitors.onWidth(320);
        plain = visitors.withoutJavaScript();
    }

    /** No page has a barrier, none scrolls sideways; all are read before one is told of. */
    void show(List<String> paths) {
        for (String path : paths) {
            look(wide, path, Visitor::seesNoBarrier);
            look(narrow, path, page -> page.seesNoBarrier().scrollsInOneDirection());
            look(plain, path, Visitor::scrollsInOneDirection);
        }
        assertThat(wrong).isEmpty();
    }

    private void look(Visitor visitor, String path, Consumer<Visitor> check) {
        try {
            check.accept(visitor.open(path));
        } catch (AssertionError found) {
            wrong.add(path + ": " + found.getMessage());
        }
    }
}
