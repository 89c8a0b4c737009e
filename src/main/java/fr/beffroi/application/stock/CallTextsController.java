package fr.beffroi.application.stock;

import fr.beffroi.account.Requires;
import fr.beffroi.application.stock.CallTexts.TypedText;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The texts of a call. */
@Controller
@RequestMapping("/messages/appels/{call}/textes")
class CallTextsController {

    private final CallTexts callTexts;
    private final CallTextRows rows;
    private final Variables variables;
    private final Texts texts;

    CallTextsController(CallTexts callTexts, CallTextRows rows, Variables variables, Texts texts) {
        this.callTexts = callTexts;
        this.rows = rows;
        this.variables = variables;
        this.texts = texts;
    }

    @GetMapping
    @Requires("texts.manage")
    String list(@PathVariable CallId call, Model model) {
        model.addAttribute("call", callTexts.call(call));
        model.addAttribute("list", rows.of(call));
        model.addAttribute("variables", variables.words());
        model.addAttribute("longest", CallTexts.LONGEST);
        return "application/stock/list";
    }

    @PostMapping
    @Requires("texts.manage")
    String add(
            @PathVariable CallId call,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String body,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        TypedText typed = typed(title, body, 0);
        return switch (callTexts.add(call, typed)) {
            case Outcome.Done<UUID> _ -> done(call, "stock.added", redirect);
            case Outcome.Refused<UUID>(Refusal refusal) -> {
                refuse(refusal, typed, response, model);
                yield list(call, model);
            }
        };
    }

    @GetMapping("/{text}")
    @Requires("texts.manage")
    String edit(@PathVariable CallId call, @PathVariable UUID text, Model model) {
        model.addAttribute("call", callTexts.call(call));
        CallText kept = callTexts.get(call, text);
        model.addAttribute("kept", kept);
        if (!model.containsAttribute("textTitle")) {
            model.addAttribute("textTitle", kept.title());
            model.addAttribute("body", kept.body());
        }
        model.addAttribute("variables", variables.words());
        model.addAttribute("longest", CallTexts.LONGEST);
        return "application/stock/edit";
    }

    @PostMapping("/{text}")
    @Requires("texts.manage")
    String change(
            @PathVariable CallId call,
            @PathVariable UUID text,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "0") int version,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        TypedText typed = typed(title, body, version);
        return switch (callTexts.change(call, text, typed)) {
            case Outcome.Done<UUID> _ -> done(call, "stock.changed", redirect);
            case Outcome.Refused<UUID>(Refusal refusal) -> {
                refuse(refusal, typed, response, model);
                yield edit(call, text, model);
            }
        };
    }

    @PostMapping("/{text}/suppression")
    @Requires("texts.manage")
    String delete(@PathVariable CallId call, @PathVariable UUID text, RedirectAttributes redirect) {
        callTexts.delete(call, text);
        return done(call, "stock.deleted", redirect);
    }

    private void refuse(
            Refusal refusal, TypedText typed, HttpServletResponse response, Model model) {
        boolean late = refusal.messageKey().equals("stock.error.changed");
        response.setStatus(
                late ? HttpServletResponse.SC_CONFLICT : HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute(isAboutTitle(refusal) ? "titleError" : "bodyError", texts.of(refusal));
        model.addAttribute("textTitle", typed.title());
        model.addAttribute("body", typed.body());
    }

    private static boolean isAboutTitle(Refusal refusal) {
        return refusal.messageKey().equals("stock.error.title")
                || refusal.messageKey().equals("stock.error.taken")
                || refusal.arguments().contains(CallTexts.LONGEST_TITLE);
    }

    private static TypedText typed(String title, String body, int version) {
        return new TypedText(title.strip(), body.replace("\r\n", "\n").strip(), version);
    }

    private static String done(CallId call, String key, RedirectAttributes redirect) {
        redirect.addFlashAttribute("noticeKey", key);
        return "redirect:/messages/appels/" + call + "/textes";
    }
}
