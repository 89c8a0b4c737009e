package fr.beffroi.document.pdf;

import javax.xml.transform.TransformerFactory;

/**
 * Names the XML writer of the JDK once. The description inside each PDF asks for a new writer, and
 * unnamed it is searched through every jar of the class path: a quarter of the time of a letter.
 */
final class XmlWriters {

    private static final String PROPERTY = TransformerFactory.class.getName();

    private XmlWriters() {}

    /** Leaves alone what the operator named at start. */
    static void name() {
        if (System.getProperty(PROPERTY) == null) {
            System.setProperty(
                    PROPERTY, TransformerFactory.newDefaultInstance().getClass().getName());
        }
    }
}
