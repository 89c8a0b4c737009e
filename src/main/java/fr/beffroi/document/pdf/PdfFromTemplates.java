package fr.beffroi.document.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import fr.beffroi.document.PdfDocuments;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/** Renders XHTML templates with fonts of our own: nothing depends on the machine or the network. */
@Component
class PdfFromTemplates implements PdfDocuments {

    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private final ITemplateEngine templates;
    private final ApplicationContext beans;
    private final PrintableText printable;

    PdfFromTemplates(ITemplateEngine templates, ApplicationContext beans) {
        this.templates = templates;
        this.beans = beans;
        this.printable = new PrintableText();
        XmlWriters.name();
        XRLog.listRegisteredLoggers().forEach(log -> XRLog.setLevel(log, Level.WARNING));
    }

    @Override
    public byte[] render(String template, Map<String, Object> model, Locale locale) {
        String xhtml = printable.keepPrintable(xhtml(template, model, locale));
        try (var out = new ByteArrayOutputStream()) {
            builder(xhtml).toStream(out).run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot render " + template, e);
        }
    }

    @Override
    public List<String> lacking(String text) {
        return printable.lacking(text);
    }

    /** In the language of the document, which is not always that of who asks for it. */
    private String xhtml(String template, Map<String, Object> model, Locale locale) {
        Locale before = LocaleContextHolder.getLocale();
        LocaleContextHolder.setLocale(locale);
        try {
            var context = new Context(locale, model);
            context.setVariable(
                    ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                    new ThymeleafEvaluationContext(beans, null));
            return templates.process(template, context);
        } finally {
            LocaleContextHolder.setLocale(before);
        }
    }

    private static PdfRendererBuilder builder(String xhtml) {
        var builder = new PdfRendererBuilder();
        builder.withHtmlContent(xhtml, null);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.usePdfUaAccessibility(true);
        builder.useUnicodeLineBreaker(new FrenchLines());
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        for (var moment : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> false, moment);
        }
        font(builder, "LiberationSans-Regular.ttf", NORMAL, FontStyle.NORMAL);
        font(builder, "LiberationSans-Bold.ttf", BOLD, FontStyle.NORMAL);
        font(builder, "LiberationSans-Italic.ttf", NORMAL, FontStyle.ITALIC);
        font(builder, "LiberationSans-BoldItalic.ttf", BOLD, FontStyle.ITALIC);
        return builder;
    }

    private static void font(PdfRendererBuilder builder, String file, int weight, FontStyle style) {
        builder.useFont(() -> open(file), "Liberation Sans", weight, style, true);
    }

    private static InputStream open(String font) {
        try {
            return new ClassPathResource("fonts/" + font).getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
