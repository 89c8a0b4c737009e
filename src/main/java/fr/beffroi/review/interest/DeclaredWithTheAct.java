package fr.beffroi.review.interest;

import fr.beffroi.account.Permissions;
import fr.beffroi.application.Applications;
import fr.beffroi.integrity.InterestDeclaration;
import fr.beffroi.integrity.InterestNature;
import fr.beffroi.integrity.Interests;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.review.Inputs;
import fr.beffroi.review.ReviewRights;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Takes the declaration that comes with the form of an act on a dossier, before the act itself: the
 * line above the button of every such form (fragment {@code review/parts :: declare}). What is not
 * declared is asked for by the act, which is then refused with all that was typed.
 */
@Component
class DeclaredWithTheAct implements HandlerInterceptor, WebMvcConfigurer {

    /** Of the box "no link". */
    static final String BOX = "interest";

    /** Of the choice of a link; it outweighs the box. */
    static final String LINK = "interest-link";

    static final String COMMENT = "interest-comment";

    private final Applications applications;
    private final Interests interests;
    private final DeclareInterests declare;
    private final Permissions permissions;
    private final CurrentActor actor;

    DeclaredWithTheAct(
            Applications applications,
            Interests interests,
            DeclareInterests declare,
            Permissions permissions,
            CurrentActor actor) {
        this.applications = applications;
        this.interests = interests;
        this.declare = declare;
        this.permissions = permissions;
        this.actor = actor;
    }

    /** After the rule of the route has let the person in. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/dossiers/{id}/**").order(1);
    }

    /** Whoever a link takes off the dossier does not go on: their page says what follows. */
    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        InterestNature nature = nature(request);
        ApplicationId id = dossier(request);
        PersonId person = actor.get().person();
        if (nature == null || id == null || person == null) {
            return true;
        }
        if (interests.of(id, person).isPresent() || !isAsked(id)) {
            return true;
        }
        String comment = Inputs.text(request.getParameter(COMMENT));
        String kept =
                comment.substring(0, Math.min(comment.length(), DeclareInterests.MAX_COMMENT));
        if (declare.declare(id, nature, kept, false).outcome()
                != InterestDeclaration.Outcome.RECUSE) {
            return true;
        }
        response.sendRedirect("/dossiers/" + id + '/' + InterestsTab.KEY);
        return false;
    }

    private boolean isAsked(ApplicationId id) {
        return permissions.allows(
                ReviewRights.DECLARE, applications.resource(applications.get(id)));
    }

    private static @Nullable InterestNature nature(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) {
            return null;
        }
        InterestNature link = Inputs.choice(InterestNature.class, request.getParameter(LINK));
        return link != null ? link : Inputs.choice(InterestNature.class, request.getParameter(BOX));
    }

    private static @Nullable ApplicationId dossier(HttpServletRequest request) {
        if (!(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                        instanceof Map<?, ?> variables)
                || !(variables.get("id") instanceof String id)) {
            return null;
        }
        try {
            return ApplicationId.of(id);
        } catch (IllegalArgumentException noIdentifier) {
            // The controller answers that there is no such dossier.
            return null;
        }
    }
}
