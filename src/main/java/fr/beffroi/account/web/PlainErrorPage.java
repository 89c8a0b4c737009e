package fr.beffroi.account.web;

import fr.beffroi.account.PagePolicy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * The page for requests so malformed that they reach nothing of ours: the same words and the same
 * headers as everywhere, without the frame.
 */
@Component
class PlainErrorPage {

    private final MessageSource messages;
    private final String publicUrl;

    PlainErrorPage(MessageSource messages, @Value("${beffroi.public-url}") String publicUrl) {
        this.messages = messages;
        this.publicUrl = publicUrl;
    }

    /** Says the status that the response bears. */
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = Locale.of(language(request));
        byte[] page = page(response.getStatus(), locale).getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(page.length);
        response.setHeader("Content-Security-Policy", PagePolicy.CONTENT_SECURITY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(page);
    }

    /** French, unless a request that could be read asks for English. */
    private static String language(HttpServletRequest request) {
        boolean asked = request.getHeader("Accept-Language") != null;
        return asked ? Languages.of(request.getLocale()) : "fr";
    }

    private String page(int status, Locale locale) {
        String kind = ErrorPages.kind(status);
        return """
        <!DOCTYPE html>
        <html lang="%s">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <title>%s – Beffroi</title>
          <link rel="stylesheet" href="/assets/beffroi.css">
          <link rel="stylesheet" href="/assets/identite/identite.css">
        </head>
        <body>
          <main class="fr-container fr-py-6w">
            <h1>%s</h1>
            <p class="fr-text--sm">%s</p>
            <p class="fr-text--lead">%s</p>
            <p>%s</p>
            <p><a class="fr-btn" href="%s/">%s</a></p>
          </main>
        </body>
        </html>
        """
                .formatted(
                        locale.getLanguage(),
                        text("error." + kind + ".title", locale),
                        text("error." + kind + ".title", locale),
                        text("error.code", locale, status),
                        text("error." + kind + ".what", locale),
                        text("error." + kind + ".do", locale),
                        HtmlUtils.htmlEscape(publicUrl),
                        text("error.home", locale));
    }

    private String text(String key, Locale locale, Object... values) {
        return HtmlUtils.htmlEscape(messages.getMessage(key, values, locale));
    }
}
