package fr.beffroi.testing;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.testing.Visits.Answer;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockMultipartFile;

/** The page of documents of an application, as the treasurer of Jacques Brel uses it. */
public record Pieces(Visits visits, ApplicationId application) {

    private static final DemoPerson ME = DemoPeople.TREASURER;

    public String page() {
        return visits.open(ME, root()).body();
    }

    /** Gives a file of that name. */
    public Answer give(String code, String name) {
        return give(code, null, name, SamplePdf.saying(name));
    }

    /** Gives a file in the place of another. */
    public Answer replace(String code, DocumentId old, String name) {
        return give(code, old, name, SamplePdf.saying(name));
    }

    public Answer give(String code, @Nullable DocumentId old, String name, byte[] content) {
        var fields = new HashMap<String, String>();
        fields.put("code", code);
        if (old != null) {
            fields.put("remplace", old.toString());
        }
        var file = new MockMultipartFile("fichiers", name, "application/pdf", content);
        return visits.post(ME, root(), fields, file);
    }

    public Answer remove(DocumentId document) {
        return visits.post(ME, root() + "/" + document + "/retrait", Map.of());
    }

    /** Keeps a file that was to be taken out. */
    public Answer keep(DocumentId document) {
        return visits.post(ME, root() + "/" + document + "/maintien", Map.of());
    }

    /** The file of that name, as the page links it. */
    public DocumentId named(String name) {
        String page = page();
        int from = page.lastIndexOf(root() + "/", page.indexOf("Voir " + name + "\""));
        int start = from + root().length() + 1;
        return new DocumentId(UUID.fromString(page.substring(start, start + 36)));
    }

    private String root() {
        return "/demandes/" + application + "/pieces";
    }
}
