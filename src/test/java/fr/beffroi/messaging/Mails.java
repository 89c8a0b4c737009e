package fr.beffroi.messaging;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the parts of a received mail. */
final class Mails {

    private Mails() {}

    static Part part(Part mail, String type) throws MessagingException, IOException {
        return find(mail, part -> isPlain(part, type)).orElseThrow();
    }

    static Part attachment(Part mail, String name) throws MessagingException, IOException {
        return find(mail, part -> name.equals(nameOf(part))).orElseThrow();
    }

    private static Optional<Part> find(Part part, Predicate<Part> wanted)
            throws MessagingException, IOException {
        if (wanted.test(part)) {
            return Optional.of(part);
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                Optional<Part> found = find(parts.getBodyPart(i), wanted);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isPlain(Part part, String type) {
        try {
            return part.isMimeType(type) && part.getFileName() == null;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String nameOf(Part part) {
        try {
            String name = part.getFileName();
            return name == null ? "" : jakarta.mail.internet.MimeUtility.decodeText(name);
        } catch (MessagingException | java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
