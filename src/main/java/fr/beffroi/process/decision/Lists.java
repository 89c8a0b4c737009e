package fr.beffroi.process.decision;

import fr.beffroi.process.ProcessBean;
import java.util.List;
import java.util.stream.Collectors;

/** Lists in the drawings: a process carries plain values, so a list travels as one text. */
@ProcessBean("lists")
class Lists {

    /** {@code DIPN-62,SP-LENS}; empty text for an empty list. */
    public String join(List<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** Whether none of these flags is raised; true for an empty list. */
    public boolean none(List<?> flags) {
        return flags.stream().noneMatch(Boolean.TRUE::equals);
    }

    public List<String> split(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }
}
