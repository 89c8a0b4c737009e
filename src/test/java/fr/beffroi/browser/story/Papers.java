package fr.beffroi.browser.story;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;

/** Files that an applicant attaches. */
public final class Papers {

    private Papers() {}

    /** A real PDF of one empty page. */
    public static FilePayload pdf(String name) {
        String content =
                """
                %PDF-1.4
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
                xref
                0 4
                0000000000 65535 f\s
                0000000009 00000 n\s
                0000000053 00000 n\s
                0000000100 00000 n\s
                trailer<</Size 4/Root 1 0 R>>
                startxref
                162
                %%EOF
                """;
        return new FilePayload(
                name, "application/pdf", content.getBytes(StandardCharsets.US_ASCII));
    }

    /** A program under the name of a document. */
    public static FilePayload disguised(String name) {
        return new FilePayload(name, "application/pdf", new byte[] {'M', 'Z', 0, 1, 2, 3, 0, 0});
    }
}
