package fr.beffroi.process;

/** A business failure that the drawing foresees: caught by a BPMN error event of that code. */
public class ProcessFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code such as {@code ERR_CREDITS_INSUFFICIENT}
     */
    public ProcessFault(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
