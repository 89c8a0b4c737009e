package fr.beffroi.process.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.Resource;

/**
 * A file of {@code processes/}.
 *
 * @param name from {@code processes/} on, so that a file has one name, wherever the service starts
 * @param text the XML
 */
record Model(String name, String text) {

    static Model of(Resource resource) {
        try {
            String address = resource.getURL().toString();
            return new Model(
                    address.substring(address.lastIndexOf("/processes/") + 1),
                    resource.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InputStream open() {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
