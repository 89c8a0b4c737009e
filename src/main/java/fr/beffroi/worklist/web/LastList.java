package fr.beffroi.worklist.web;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/** The list that the person looked at last in this session, and the task opened from it. */
record LastList(HttpSession session) {

    private static final String QUERY = "fr.beffroi.worklist.list";
    private static final String TASK = "fr.beffroi.worklist.task";

    /** The session is written only when the list is another one. */
    void shown(String query) {
        if (!query.equals(session.getAttribute(QUERY))) {
            session.setAttribute(QUERY, query);
        }
    }

    void opened(String task) {
        session.setAttribute(TASK, task);
    }

    /** What the list asks; empty for the list without filter. */
    String query() {
        return text(QUERY);
    }

    /** Empty before any was opened. */
    String task() {
        return text(TASK);
    }

    String address() {
        return query().isEmpty() ? WorklistLinks.PATH : WorklistLinks.PATH + '?' + query();
    }

    private String text(String name) {
        @Nullable Object value = session.getAttribute(name);
        return value == null ? "" : value.toString();
    }
}
