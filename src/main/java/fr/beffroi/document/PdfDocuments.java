package fr.beffroi.document;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns a template into a PDF/A-2a document, tagged (PDF/UA). */
public interface PdfDocuments {

    /**
     * @param template Thymeleaf template below {@code templates/}, such as {@code
     *     application/receipt-pdf}
     */
    byte[] render(String template, Map<String, Object> model, Locale locale);

    /**
     * The characters of a text that the typeface of the documents lacks, each as {@code U+1F600}: a
     * square stands for them. Each once, in the order of the text.
     */
    List<String> lacking(String text);
}
