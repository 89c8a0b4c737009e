package fr.beffroi.document.web;

import fr.beffroi.document.FileHeldBack;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Says why a file cannot be opened: not scanned yet, or infected. */
@ControllerAdvice
class HeldBackFiles {

    @ExceptionHandler(FileHeldBack.class)
    @ResponseStatus(HttpStatus.CONFLICT)
    String explain(FileHeldBack held, Model model) {
        model.addAttribute("state", held.state());
        return "document/held-back";
    }
}
