package fr.beffroi.call;

import java.util.List;
import java.util.stream.Collectors;

/** A form definition does not hold together: the message tells every fault, one a line. */
public class FormFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public FormFault(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /**
     * A fault.
     *
     * @param file in which it is, such as {@code form.layout.json}
     * @param pointer where in the file, as a JSON pointer (RFC 6901)
     */
    public record Fault(String file, String pointer, String why) {

        @Override
        public String toString() {
            return file + '#' + pointer + ": " + why;
        }

        /** The same fault, told of a file in a folder. */
        Fault in(String folder) {
            return new Fault(folder + '/' + file, pointer, why);
        }
    }

    public List<Fault> faults() {
        return faults;
    }
}
