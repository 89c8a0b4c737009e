package fr.beffroi.document.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/**
 * Answers an upload larger than the server takes with a page that says so. Without this, the
 * request would fail before its security token can be read, and the person would be told that an
 * action is forbidden. What the browser still sends is read and thrown away, up to a bound: most
 * browsers show no answer before they have sent everything.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class UploadLimit extends OncePerRequestFilter {

    private static final long MOST_THROWN_AWAY = DataSize.ofMegabytes(200).toBytes();

    private final long limit;

    UploadLimit(@Value("${spring.servlet.multipart.max-request-size}") DataSize limit) {
        this.limit = limit.toBytes();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null
                || !type.startsWith("multipart/")
                || request.getContentLengthLong() <= limit;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        throwAway(request.getInputStream());
        String back = UriUtils.encode(request.getRequestURI(), StandardCharsets.UTF_8);
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(
                "Location", request.getContextPath() + "/fichier-trop-volumineux?retour=" + back);
    }

    private static void throwAway(InputStream body) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long read = 0;
        int count = body.read(buffer);
        while (count >= 0 && read < MOST_THROWN_AWAY) {
            read += count;
            count = body.read(buffer);
        }
    }
}
