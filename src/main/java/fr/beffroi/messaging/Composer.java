package fr.beffroi.messaging;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Writes the subject, the text and the HTML of a message from its templates. */
@Component
class Composer {

    private final MessageSource messages;
    private final ITemplateEngine html;
    private final ITemplateEngine text;

    Composer(MessageSource messages, ITemplateEngine html) {
        this.messages = messages;
        this.html = html;
        this.text = textEngine(messages);
    }

    Composed compose(OutgoingMessage message) {
        Locale locale = Locale.forLanguageTag(message.locale());
        String subject = subject(message, locale);
        var context = new Context(locale, message.model());
        context.setVariable("subject", subject);
        return new Composed(
                subject,
                framed(text.process(message.template(), context).strip(), locale),
                html.process(message.template(), context));
    }

    private String subject(OutgoingMessage message, Locale locale) {
        Object arguments =
                message.model().getOrDefault(OutgoingMessage.SUBJECT_ARGUMENTS, List.of());
        String key = "mail." + message.template() + ".subject";
        return oneLine(messages.getMessage(key, ((List<?>) arguments).toArray(), locale));
    }

    /** Text templates hold the body alone; what stands around it is the same in all mails. */
    private String framed(String body, Locale locale) {
        return """
        %s

        %s

        %s
        %s

        --\s
        %s
        """
                .formatted(
                        word("greeting", locale),
                        body,
                        word("closing", locale),
                        word("signature", locale),
                        word("no-reply", locale));
    }

    private String word(String key, Locale locale) {
        return messages.getMessage("mail.layout." + key, null, locale);
    }

    /** A title typed by an applicant may hold a line break; a subject may not. */
    private static String oneLine(String subject) {
        return subject.replaceAll("\\s+", " ").strip();
    }

    private static ITemplateEngine textEngine(MessageSource messages) {
        var templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".txt");
        templates.setTemplateMode(TemplateMode.TEXT);
        templates.setCharacterEncoding("UTF-8");
        templates.setCacheable(true);
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(messages);
        return engine;
    }

    /** A written message. */
    record Composed(String subject, String text, String html) {}
}
