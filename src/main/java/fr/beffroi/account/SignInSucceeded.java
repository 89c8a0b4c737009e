package fr.beffroi.account;

import fr.beffroi.kernel.ActorKind;
import fr.beffroi.kernel.PersonId;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Leads the person to the page they asked for, else to where their work is, in their language. */
@Component
class SignInSucceeded extends SavedRequestAwareAuthenticationSuccessHandler {

    private static final Set<Role> WITH_TASKS =
            EnumSet.of(
                    Role.INSTRUCTION,
                    Role.AVIS,
                    Role.COMMISSION_SECRETARIAT,
                    Role.COMMISSION_PRESIDENCE,
                    Role.SIGNATURE,
                    Role.DEONTOLOGIE);

    private final People people;
    private final SignInJournal journal;
    private final LocaleResolver languages;

    SignInSucceeded(People people, SignInJournal journal, LocaleResolver localeResolver) {
        this.people = people;
        this.journal = journal;
        this.languages = localeResolver;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
            throws IOException, ServletException {
        SignedInPerson person = person(signedIn);
        journal.signedIn(person);
        people.find(new PersonId(person.id()))
                .map(found -> Locale.of(found.locale()))
                .ifPresent(language -> languages.setLocale(request, response, language));
        super.onAuthenticationSuccess(request, response, signedIn);
    }

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication signedIn) {
        return landing(person(signedIn));
    }

    private static SignedInPerson person(@Nullable Authentication signedIn) {
        if (signedIn != null && signedIn.getPrincipal() instanceof SignedInPerson person) {
            return person;
        }
        throw new IllegalStateException("Nobody signed in");
    }

    private String landing(SignedInPerson person) {
        if (person.kind() == ActorKind.APPLICANT) {
            return "/espace";
        }
        Set<Role> roles =
                people.grantsOf(new PersonId(person.id())).stream()
                        .map(Grant::role)
                        .collect(Collectors.toSet());
        if (roles.stream().anyMatch(WITH_TASKS::contains)) {
            return "/taches";
        }
        return roles.contains(Role.EXPLOITATION) ? "/exploitation/incidents" : "/";
    }
}
