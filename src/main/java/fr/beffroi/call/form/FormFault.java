package fr.beffroi.call.form;

/** A form definition does not hold together: the message says where and why. */
public class FormFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public FormFault(String place, String why) {
        super(place + ": " + why);
    }

    public FormFault(String place, String why, Throwable cause) {
        super(place + ": " + why, cause);
    }
}
