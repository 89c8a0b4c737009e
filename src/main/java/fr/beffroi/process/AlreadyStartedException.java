package fr.beffroi.process;

/** The process already runs, or ran, for that business key. */
public class AlreadyStartedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AlreadyStartedException(String process, String businessKey) {
        super("Process " + process + " was already started for " + businessKey);
    }
}
