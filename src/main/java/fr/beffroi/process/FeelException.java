package fr.beffroi.process;

/** An expression does not hold: the message says where and why. */
public class FeelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public FeelException(String message) {
        super(message);
    }
}
