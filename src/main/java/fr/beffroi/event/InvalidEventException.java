package fr.beffroi.event;

/**
 * The data of an event does not fit its contract: a bug of the caller, refused before it is
 * written.
 */
public class InvalidEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidEventException(String message) {
        super(message);
    }
}
