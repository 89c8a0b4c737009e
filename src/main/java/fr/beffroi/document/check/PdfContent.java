package fr.beffroi.document.check;

import fr.beffroi.document.check.Finding.Sound;
import fr.beffroi.document.check.Finding.Unfit;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * Looks at every object of a PDF, one after the other. Among the files that a PDF may hold, only
 * the data of an electronic invoice (Factur-X) are let through: every invoice of 2027 holds them.
 */
final class PdfContent {

    /** Kinds of action that run a script or a program. */
    private static final Set<COSName> ACTIVE =
            Set.of(COSName.getPDFName("JavaScript"), COSName.getPDFName("Launch"));

    private static final Set<String> INVOICE_DATA =
            Set.of("factur-x.xml", "zugferd-invoice.xml", "xrechnung.xml");
    private static final int DEEPEST = 20;

    private final COSDocument document;
    private boolean active;
    private boolean embedding;

    PdfContent(COSDocument document) {
        this.document = document;
    }

    Finding look() {
        for (COSObjectKey key : document.getXrefTable().keySet()) {
            look(document.getObjectFromPool(key).getObject(), 0);
        }
        if (active) {
            return new Unfit("document.refused.active");
        }
        return embedding ? new Unfit("document.refused.embedded") : new Sound(FileKind.PDF);
    }

    /** Looks inside one object; what it refers to is another object, looked at in its turn. */
    private void look(@Nullable COSBase part, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        switch (part) {
            case COSDictionary dictionary -> {
                active |= isActive(dictionary);
                embedding |= dictionary.containsKey(COSName.EF) && !isInvoiceData(dictionary);
                dictionary.getValues().forEach(value -> look(value, depth + 1));
            }
            case COSArray array -> array.forEach(value -> look(value, depth + 1));
            case null, default -> {}
        }
    }

    private static boolean isActive(COSDictionary dictionary) {
        return dictionary.containsKey(COSName.JS)
                || (dictionary.getItem(COSName.S) instanceof COSName name && ACTIVE.contains(name));
    }

    private static boolean isInvoiceData(COSDictionary file) {
        return file.getDictionaryObject(COSName.F) instanceof COSString name
                && INVOICE_DATA.contains(name.getString().toLowerCase(Locale.ROOT));
    }
}
