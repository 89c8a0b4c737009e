package fr.beffroi.review.interest;

import fr.beffroi.application.Recused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What whoever left a dossier sees instead of its pages; nothing that they send there is done. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RecusedPages {

    @ExceptionHandler(Recused.class)
    ModelAndView left(Recused left, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(
                request.getMethod().equals("GET")
                        ? HttpServletResponse.SC_FORBIDDEN
                        : HttpServletResponse.SC_CONFLICT);
        var page = new ModelAndView("review/recused");
        page.addObject("id", left.application());
        return page;
    }
}
