package fr.beffroi.document.check;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A part of a zip file that is read whole into memory, as descriptions of other parts are. */
final class SmallPart {

    /** In bytes. Thousands of relationships fit in; a reader of XML keeps each value whole. */
    static final int LARGEST = 4 * 1024 * 1024;

    private SmallPart() {}

    /**
     * @throws Oversized if it holds more than {@link #LARGEST}
     * @throws IOException if it cannot be unpacked
     */
    static byte[] read(ZipFile zip, ZipEntry part) throws IOException {
        try (InputStream in = zip.getInputStream(part)) {
            return read(in, part.getName());
        }
    }

    /**
     * @param part its name
     * @throws Oversized if more than {@link #LARGEST} is left
     * @throws IOException if it cannot be unpacked
     */
    static byte[] read(InputStream in, String part) throws IOException {
        byte[] content = in.readNBytes(LARGEST + 1);
        if (content.length > LARGEST) {
            throw new Oversized(part);
        }
        return content;
    }
}
