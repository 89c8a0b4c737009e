package fr.beffroi.call.kind;

import fr.beffroi.call.FormFault;
import fr.beffroi.call.FormFault.Fault;
import java.util.ArrayList;
import java.util.List;

/** The faults of a definition, gathered so that its author sees them all at once. */
public final class Faults {

    /** The file of the JSON Schema. */
    public static final String SCHEMA = "form.schema.json";

    /** The file of the layout. */
    public static final String LAYOUT = "form.layout.json";

    private final List<Fault> found = new ArrayList<>();

    /**
     * @param pointer where in the file, as a JSON pointer
     */
    public void add(String file, String pointer, String why) {
        Fault fault = new Fault(file, pointer, why);
        if (!found.contains(fault)) {
            found.add(fault);
        }
    }

    public List<Fault> all() {
        return List.copyOf(found);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /**
     * @throws FormFault with everything found so far, if anything was
     */
    public void refuse() {
        if (!found.isEmpty()) {
            throw new FormFault(found);
        }
    }
}
