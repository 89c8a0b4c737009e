package fr.beffroi.kernel;

/** The object does not exist for the person who asks; shown as 404, whatever the true reason. */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound(String what) {
        super(what);
    }
}
