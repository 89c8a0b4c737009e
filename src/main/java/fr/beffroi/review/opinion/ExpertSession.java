package fr.beffroi.review.opinion;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the browser of an expert has shown so far: the link, then the code. */
final class ExpertSession {

    private static final String LINK = "fr.beffroi.expert.link";
    private static final String CODE = "fr.beffroi.expert.code";

    private ExpertSession() {}

    /** The link was opened: the code is still to be shown. */
    static void arrive(HttpServletRequest request, UUID invitation) {
        HttpSession session = request.getSession(true);
        if (!invitation.toString().equals(session.getAttribute(CODE))) {
            session.removeAttribute(CODE);
        }
        session.setAttribute(LINK, invitation.toString());
    }

    /** The code was right: the session gets another name, so that nobody shares it. */
    static void enter(HttpServletRequest request, UUID invitation) {
        request.getSession(true).setAttribute(CODE, invitation.toString());
        request.changeSessionId();
    }

    /** The opinion is given: nothing of the dossier is shown any more, but that it was given. */
    static void answered(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(CODE);
        }
    }

    static void leave(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(LINK);
            session.removeAttribute(CODE);
        }
    }

    static Optional<UUID> invited(HttpServletRequest request) {
        return id(request, LINK);
    }

    static Optional<UUID> entered(HttpServletRequest request) {
        return id(request, CODE);
    }

    private static Optional<UUID> id(HttpServletRequest request, String name) {
        HttpSession session = request.getSession(false);
        @Nullable Object value = session == null ? null : session.getAttribute(name);
        return Optional.ofNullable(value).map(Object::toString).map(UUID::fromString);
    }
}
