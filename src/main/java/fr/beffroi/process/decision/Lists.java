package fr.beffroi.process.decision;

import fr.beffroi.process.ProcessBean;
import java.util.List;

/** Lists in the drawings: a process carries plain values, so a list travels as one text. */
@ProcessBean("lists")
class Lists {

    /** {@code DIPN-62,SP-LENS}; empty text for an empty list. */
    public String join(List<String> values) {
        return String.join(",", values);
    }

    public List<String> split(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }
}
