package fr.beffroi.process;

/** An expression could not be evaluated in time: it says nothing of the values. */
public class FeelBusyException extends FeelException {

    private static final long serialVersionUID = 1L;

    public FeelBusyException(String message) {
        super(message);
    }
}
