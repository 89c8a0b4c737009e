package fr.beffroi.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Writes the control characters that a page holds, because somebody typed them, as numeric
 * references: raw, they have no place in HTML, and a lone carriage return would come back as
 * another character. Our templates hold none, so that every one belongs to a text or an attribute.
 */
@Component
class ControlCharacters extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new Referring(response));
    }

    static boolean isWrittenAsReference(int character) {
        return character < ' '
                ? character != '\t' && character != '\n' && character != '\f' && character != 0
                : character == 0x7F;
    }

    private static final class Referring extends HttpServletResponseWrapper {

        private @Nullable PrintWriter writer;

        Referring(HttpServletResponse response) {
            super(response);
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            if (writer == null) {
                String type = getContentType();
                boolean page = type != null && type.startsWith("text/html");
                PrintWriter plain = super.getWriter();
                writer = page ? new PrintWriter(new References(plain)) : plain;
            }
            return writer;
        }
    }

    private static final class References extends FilterWriter {

        References(Writer out) {
            super(out);
        }

        @Override
        public void write(int character) throws IOException {
            if (isWrittenAsReference(character)) {
                out.write("&#" + character + ';');
            } else {
                out.write(character);
            }
        }

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            int begun = from;
            for (int i = from; i < from + length; i++) {
                if (isWrittenAsReference(text[i])) {
                    out.write(text, begun, i - begun);
                    write(text[i]);
                    begun = i + 1;
                }
            }
            out.write(text, begun, from + length - begun);
        }

        @Override
        public void write(String text, int from, int length) throws IOException {
            write(text.substring(from, from + length).toCharArray(), 0, length);
        }
    }
}
