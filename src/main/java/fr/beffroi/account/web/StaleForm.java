package fr.beffroi.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A form sent with a security token that no longer holds: its page was open when the person signed
 * in, or for too long. What was typed is offered for sending again, unless another site sent it
 * (the browser tells, by a header that no page can forge) or it held a file.
 *
 * @param address where the form was sent
 * @param signedOut whether one must sign in before sending it again
 */
record StaleForm(String address, List<Field> fields, boolean mayBeSentAgain, boolean signedOut) {

    private static final String NAME = StaleForm.class.getName();

    record Field(String name, String value) {}

    static void keep(HttpServletRequest request) {
        request.setAttribute(NAME, of(request, false));
    }

    /** The same, for who has no session any more. */
    static void keepUntilSignedIn(HttpServletRequest request) {
        request.setAttribute(NAME, of(request, true));
    }

    static Optional<StaleForm> kept(HttpServletRequest request) {
        return request.getAttribute(NAME) instanceof StaleForm form
                ? Optional.of(form)
                : Optional.empty();
    }

    /** Whether it is a form of this site, without a file. */
    static boolean isOurs(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && "same-origin".equals(request.getHeader("Sec-Fetch-Site"))
                && "application/x-www-form-urlencoded".equals(mediaType(request));
    }

    private static StaleForm of(HttpServletRequest request, boolean signedOut) {
        boolean ours = isOurs(request);
        return new StaleForm(
                request.getServletPath(), ours ? fields(request) : List.of(), ours, signedOut);
    }

    private static String mediaType(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static List<Field> fields(HttpServletRequest request) {
        List<Field> fields = new ArrayList<>();
        request.getParameterMap()
                .forEach((name, values) -> {
                    if (!name.equals("_csrf") && !name.contains("password")) {
                        for (String value : values) {
                            fields.add(new Field(name, value));
                        }
                    }
                });
        return List.copyOf(fields);
    }
}
