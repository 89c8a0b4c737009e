package fr.beffroi.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file that a person chose in a form; it may be empty, which the vault then says.
 *
 * @param name as the browser sends it
 */
public record ChosenFile(String name, MultipartFile part) {

    /** Nothing when no file was chosen: the browser then sends a part without a name. */
    public static Optional<ChosenFile> of(@Nullable MultipartFile part) {
        String name = part == null ? null : part.getOriginalFilename();
        return part == null || name == null || name.isBlank()
                ? Optional.empty()
                : Optional.of(new ChosenFile(name, part));
    }

    /** What it holds, to be closed. */
    public InputStream open() throws IOException {
        return part.getInputStream();
    }
}
