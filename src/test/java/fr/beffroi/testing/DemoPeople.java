package fr.beffroi.testing;

import fr.beffroi.account.SignedInPerson;
import fr.beffroi.kernel.OrganisationId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import tools.jackson.databind.json.JsonMapper;

/** The people of the demonstration, present in every test service and in the local launcher. */
public final class DemoPeople {

    /** The password of all of them. */
    public static final String PASSWORD = "beffroi-demo-2027";

    /** Centre culturel et social Jacques Brel, SIRET 325 148 583 00017. */
    public static final OrganisationId JACQUES_BREL =
            OrganisationId.of("0190a000-0000-7000-9000-000000000001");

    /** Association Boulogne action jeunesse, SIRET 393 378 864 00028. */
    public static final OrganisationId ACTION_JEUNESSE =
            OrganisationId.of("0190a000-0000-7000-9000-000000000002");

    private static final Map<String, DemoPerson> ALL =
            read().people().stream()
                    .collect(
                            Collectors.toMap(
                                    DemoPerson::name,
                                    Function.identity(),
                                    (first, second) -> first,
                                    LinkedHashMap::new));

    /** Administrator, editor and signatory of {@link #JACQUES_BREL}. */
    public static final DemoPerson TREASURER = named("TREASURER");

    /** Editor of {@link #JACQUES_BREL}: fills in, does not submit. */
    public static final DemoPerson VOLUNTEER = named("VOLUNTEER");

    /** Administrator, editor and signatory of {@link #ACTION_JEUNESSE}. */
    public static final DemoPerson OTHER_TREASURER = named("OTHER_TREASURER");

    /** Instructing officer, PREF-62, FIPD, BPD. */
    public static final DemoPerson OFFICER = named("OFFICER");

    /** A colleague of {@link #OFFICER}, same scope. */
    public static final DemoPerson SECOND_OFFICER = named("SECOND_OFFICER");

    /** Heads the office of {@link #OFFICER}, same scope: gives the visa that neither scorer may. */
    public static final DemoPerson HEAD_OF_OFFICE = named("HEAD_OF_OFFICE");

    /** Instructs and keeps the committees of the schemes other than FIPD. */
    public static final DemoPerson POLICIES_OFFICER = named("POLICIES_OFFICER");

    /** Gives opinions for DIPN-62. */
    public static final DemoPerson POLICE = named("POLICE");

    /** Gives opinions for SP-LENS. */
    public static final DemoPerson SOUS_PREFET = named("SOUS_PREFET");

    /** Committee secretary, PREF-62, FIPD, BPD. */
    public static final DemoPerson COMMITTEE_SECRETARY = named("COMMITTEE_SECRETARY");

    /** Chairs the committee of the FIPD and signs its minutes. */
    public static final DemoPerson COMMITTEE_CHAIR = named("COMMITTEE_CHAIR");

    /** Sits on the committee of the FIPD. */
    public static final DemoPerson COMMITTEE_MEMBER = named("COMMITTEE_MEMBER");

    /** Sits on the committee of the FIPD too. */
    public static final DemoPerson SECOND_COMMITTEE_MEMBER = named("SECOND_COMMITTEE_MEMBER");

    /** Signs up to 23,000 euros. */
    public static final DemoPerson CABINET_DIRECTOR = named("CABINET_DIRECTOR");

    /** Signs up to 100,000 euros. */
    public static final DemoPerson SECRETARY_GENERAL = named("SECRETARY_GENERAL");

    /** Signs any amount. */
    public static final DemoPerson PREFET = named("PREFET");

    /** Decides what follows from declared interests, PREF-62. */
    public static final DemoPerson ETHICS_OFFICER = named("ETHICS_OFFICER");

    public static final DemoPerson CAMPAIGN_MANAGER = named("CAMPAIGN_MANAGER");

    /** A colleague of {@link #CAMPAIGN_MANAGER}, same scope: validates. */
    public static final DemoPerson SECOND_CAMPAIGN_MANAGER = named("SECOND_CAMPAIGN_MANAGER");

    /** Prepares the calls of another authority, REG-32. */
    public static final DemoPerson REGION_CAMPAIGN_MANAGER = named("REGION_CAMPAIGN_MANAGER");

    public static final DemoPerson OPERATOR = named("OPERATOR");

    public static final DemoPerson ADMINISTRATOR = named("ADMINISTRATOR");

    /** Reads everything, changes nothing. */
    public static final DemoPerson AUDITOR = named("AUDITOR");

    /** Instructing officer of another authority, REG-32. */
    public static final DemoPerson REGION_OFFICER = named("REGION_OFFICER");

    /** Instructs and keeps the committees of the FEDER, REG-32, EUROPE. */
    public static final DemoPerson EUROPE_OFFICER = named("EUROPE_OFFICER");

    /** Instructs for DEP-62. */
    public static final DemoPerson DEPARTMENT_OFFICER = named("DEPARTMENT_OFFICER");

    /** Keeps the committee of DEP-62. */
    public static final DemoPerson DEPARTMENT_SECRETARY = named("DEPARTMENT_SECRETARY");

    /** Signs for DEP-62, any amount. */
    public static final DemoPerson DEPARTMENT_SIGNATORY = named("DEPARTMENT_SIGNATORY");

    /** Instructs for CAF-62. */
    public static final DemoPerson CAF_OFFICER = named("CAF_OFFICER");

    /** Instructs for FDE-62. */
    public static final DemoPerson ENERGY_OFFICER = named("ENERGY_OFFICER");

    /** Helps people who cannot fill in a form, under their mandate. */
    public static final DemoPerson ADVISER = named("ADVISER");

    private DemoPeople() {}

    public static List<DemoPerson> all() {
        return List.copyOf(ALL.values());
    }

    /** From now on the current thread acts as this person. */
    public static void actAs(DemoPerson person) {
        SecurityContextHolder.setContext(new SecurityContextImpl(authentication(person)));
    }

    /** From now on the current thread acts as nobody: as the service itself. */
    public static void actAsNobody() {
        SecurityContextHolder.clearContext();
    }

    /** For MockMvc: {@code .with(authentication(DemoPeople.authentication(person)))}. */
    public static Authentication authentication(DemoPerson person) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedInPerson(
                        person.id(), person.kind(), person.firstName() + ' ' + person.surname()),
                null,
                List.of());
    }

    public static DemoPerson named(String name) {
        return Objects.requireNonNull(ALL.get(name), name);
    }

    private static File read() {
        try (InputStream in = DemoPeople.class.getResourceAsStream("/seeds/demo/people.json")) {
            return JsonMapper.shared().readValue(Objects.requireNonNull(in), File.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record File(List<DemoPerson> people) {}
}
