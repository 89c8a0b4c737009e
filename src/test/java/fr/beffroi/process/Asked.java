package fr.beffroi.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;

/** What the drawings asked of the beans, in order; a test may let a call fail. */
@TestComponent
class Asked {

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final Set<String> away = ConcurrentHashMap.newKeySet();
    private final Set<String> late = ConcurrentHashMap.newKeySet();
    private final Set<String> overtaken = ConcurrentHashMap.newKeySet();
    private final Map<String, RuntimeException> failures = new ConcurrentHashMap<>();

    /**
     * @param call such as {@code credits.reserve}
     */
    void record(String call, Object... arguments) {
        String said =
                Stream.of(arguments)
                        .map(String::valueOf)
                        .collect(Collectors.joining(", ", call + "(", ")"));
        calls.add(said);
        RuntimeException failure = failures.get(said);
        if (failure != null) {
            throw failure;
        }
    }

    /** Lets that call fail until {@link #works} is said. */
    void fails(String call, RuntimeException failure) {
        failures.put(call, failure);
    }

    /** Lets that file be one received too late. */
    void late(String id) {
        late.add(id);
    }

    boolean isLate(String id) {
        return late.contains(id);
    }

    /** Lets that file be deemed admissible before its letter leaves. */
    void overtaken(String id) {
        overtaken.add(id);
    }

    boolean isOvertaken(String id) {
        return overtaken.contains(id);
    }

    void works(String call) {
        failures.remove(call);
    }

    /** From now on that source does not answer about that request. */
    void away(String request, String check) {
        away.add(request + check);
    }

    void answers(String request, String check) {
        away.remove(request + check);
    }

    boolean isAway(String request, String check) {
        return away.contains(request + check);
    }

    /** The calls that name this id, without it. */
    List<String> of(String id) {
        return calls.stream()
                .filter(call -> call.contains("(" + id))
                .map(call -> call.replaceFirst(id + "(, )?", "").replace("()", ""))
                .toList();
    }
}
