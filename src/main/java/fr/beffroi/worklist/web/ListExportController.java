package fr.beffroi.worklist.web;

import fr.beffroi.account.Requires;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The filtered list as a file for a spreadsheet, with the rights of the list. */
@Controller
class ListExportController {

    private final ListExport export;
    private final AskedFilter asked;

    ListExportController(ListExport export, AskedFilter asked) {
        this.export = export;
        this.asked = asked;
    }

    @GetMapping(WorklistLinks.PATH + ".csv")
    @Requires("worklist.read")
    void file(
            @RequestParam Map<String, String> parameters,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("taches.csv", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        export.write(asked.of(parameters), locale, response.getWriter());
    }
}
