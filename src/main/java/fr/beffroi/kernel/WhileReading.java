package fr.beffroi.kernel;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What several parts of one page need is read once for it. Only while a request is answered that
 * changes nothing, GET or HEAD: a command always reads what is true at that moment.
 */
public final class WhileReading {

    private static final Set<String> CHANGING_NOTHING = Set.of("GET", "HEAD");

    private WhileReading() {}

    /** Whether a request is answered that changes nothing. */
    public static boolean isReading() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes page
                && isReading(page);
    }

    private static boolean isReading(ServletRequestAttributes page) {
        return CHANGING_NOTHING.contains(page.getRequest().getMethod());
    }

    /**
     * What was read under that name for the same page; else reads it, and keeps it for the page.
     *
     * @param name of what is read, with its identifier; one name stands for one type
     */
    public static <T> T once(String name, Supplier<T> read) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes page)
                || !isReading(page)) {
            return read.get();
        }
        return once(page.getRequest(), WhileReading.class.getName() + ' ' + name, read);
    }

    @SuppressWarnings("unchecked")
    private static <T> T once(HttpServletRequest request, String key, Supplier<T> read) {
        Object known = request.getAttribute(key);
        if (known != null) {
            return (T) known;
        }
        T found = read.get();
        request.setAttribute(key, found);
        return found;
    }
}
