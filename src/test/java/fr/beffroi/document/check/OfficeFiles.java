package fr.beffroi.document.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Office files made part by part. */
final class OfficeFiles {

    static final String TYPE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private OfficeFiles() {}

    /** A text with these parts beside those that any text has. */
    static byte[] docx(Map<String, byte[]> others) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", text("<Types/>"));
        parts.put("word/document.xml", text("<w:document xmlns:w='w'/>"));
        parts.putAll(others);
        return zip(parts);
    }

    static byte[] odt(String manifest, String meta) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", text("application/vnd.oasis.opendocument.text"));
        parts.put("META-INF/manifest.xml", text(manifest));
        parts.put("meta.xml", text(meta));
        parts.put("content.xml", text("<content/>"));
        return zip(parts);
    }

    /** A sheet with these parts beside those that any sheet has. */
    static byte[] xlsx(Map<String, byte[]> others) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", text("<Types/>"));
        parts.put("xl/workbook.xml", text("<workbook/>"));
        parts.putAll(others);
        return zip(parts);
    }

    static byte[] related(String kind, String target, String mode) {
        return text(
                """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                  <Relationship Id="rId1" Type="%s%s" Target="%s" TargetMode="%s"/>
                </Relationships>
                """
                        .formatted(TYPE, kind, target, mode));
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
