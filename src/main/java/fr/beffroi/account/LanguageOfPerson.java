package fr.beffroi.account;

import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** A person signed in who changes the language of the pages gets their e-mails in it too. */
@Component
class LanguageOfPerson implements HandlerInterceptor {

    private static final List<String> OFFERED = List.of("fr", "en");

    private final CurrentActor currentActor;
    private final JdbcClient jdbc;

    LanguageOfPerson(CurrentActor currentActor, JdbcClient jdbc) {
        this.currentActor = currentActor;
        this.jdbc = jdbc;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        String chosen = request.getParameter("langue");
        if (chosen != null && OFFERED.contains(chosen)) {
            PersonId person = currentActor.get().person();
            if (person != null) {
                remember(person, chosen);
            }
        }
        return true;
    }

    private void remember(PersonId person, String language) {
        jdbc.sql("update person set locale = :language where id = :id and locale <> :language")
                .param("language", language)
                .param("id", person.value())
                .update();
    }
}
