package fr.beffroi.account.web;

import fr.beffroi.account.OpenToAll;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** One page for every error: what happened, what to do, and nothing of the inside. */
@Controller
class ErrorPages implements ErrorController {

    /** Those with a text of their own; others show that of 400 or 500. */
    private static final Set<Integer> EXPLAINED =
            Set.of(400, 403, 404, 405, 413, 421, 429, 500, 503);

    @OpenToAll
    @RequestMapping("/error")
    String error(HttpServletRequest request, HttpServletResponse response, Model model) {
        int status = status(request);
        response.setStatus(status);
        model.addAttribute("status", status);
        StaleForm stale = StaleForm.kept(request).orElse(null);
        if (stale != null) {
            model.addAttribute("form", stale);
            return "account/stale";
        }
        model.addAttribute("kind", UnreadableForms.heldText(request) ? "413.text" : kind(status));
        return "account/error";
    }

    /** Somebody who asks for this address directly finds nothing. */
    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? status
                : HttpStatus.NOT_FOUND.value();
    }

    /** The words for a status. */
    static String kind(int status) {
        if (EXPLAINED.contains(status)) {
            return String.valueOf(status);
        }
        return status < 500 ? "400" : "500";
    }
}
