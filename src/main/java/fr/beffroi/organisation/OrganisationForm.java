package fr.beffroi.organisation;

import fr.beffroi.account.EmailAddress;
import fr.beffroi.kernel.Rna;
import fr.beffroi.kernel.Siret;
import fr.beffroi.kernel.Telephone;
import fr.beffroi.territory.Commune;
import fr.beffroi.territory.Territories;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person typed about an organisation, checked field by field; nothing typed is lost. */
public record OrganisationForm(
        @Nullable String nom,
        @Nullable String nature,
        @Nullable String rna,
        @Nullable String adresse,
        @Nullable String commune,
        @Nullable String representant,
        @Nullable String fonction,
        @Nullable String telephone,
        @Nullable String courriel) {

    private static final int LONGEST = 250;

    /** The empty form. */
    public static OrganisationForm empty() {
        return new OrganisationForm(null, null, null, null, null, null, null, null, null);
    }

    /** The form filled with what is known. */
    public static OrganisationForm of(OrganisationSheet sheet, Territories territories) {
        Organisation organisation = sheet.organisation();
        Representative person = sheet.representative();
        String code = text(organisation.commune());
        return new OrganisationForm(
                organisation.name(),
                organisation.nature(),
                organisation.rna(),
                organisation.address(),
                territories.commune(code).map(Commune::label).orElse(code),
                person.name(),
                person.function(),
                person.telephone(),
                person.email());
    }

    /** The form filled with what the register gives. */
    public static OrganisationForm of(RegisterEntry entry, Territories territories) {
        String code = text(entry.commune());
        Nature nature = entry.nature();
        return new OrganisationForm(
                null,
                nature == null ? null : nature.name(),
                entry.rna(),
                entry.address(),
                territories.commune(code).map(Commune::label).orElse(null),
                null,
                null,
                null,
                null);
    }

    /**
     * What is wrong: name of the field and message key, in the order of the page.
     *
     * @param inRegister whether the register gives the name
     */
    public Map<String, String> check(boolean inRegister, Territories territories) {
        return check(inRegister, territories, true);
    }

    /**
     * The same, of what is copied out from a paper: who writes on paper may have neither telephone
     * nor e-mail.
     */
    Map<String, String> checkOnPaper(boolean inRegister, Territories territories) {
        return check(inRegister, territories, false);
    }

    private Map<String, String> check(
            boolean inRegister, Territories territories, boolean isReachable) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (!inRegister) {
            checkText(errors, "nom", nom);
        }
        if (chosenNature().isEmpty()) {
            errors.put("nature", "organisation.error.nature");
        }
        if (isGiven(rna) && Rna.parse(text(rna)).isEmpty()) {
            errors.put("rna", "organisation.error.rna");
        }
        checkText(errors, "adresse", adresse);
        checkCommune(errors, territories);
        checkText(errors, "representant", representant);
        checkText(errors, "fonction", fonction);
        if ((isReachable || isGiven(telephone)) && Telephone.parse(text(telephone)).isEmpty()) {
            errors.put("telephone", "organisation.error.telephone");
        }
        if ((isReachable || isGiven(courriel)) && !EmailAddress.isWellFormed(text(courriel))) {
            errors.put("courriel", "organisation.error.courriel");
        }
        return errors;
    }

    /** The organisation as typed; the form has no error. */
    public NewOrganisation organisation(Siret siret, Territories territories) {
        return new NewOrganisation(
                siret,
                isGiven(rna) ? Rna.parse(text(rna)).map(Rna::value).orElse(null) : null,
                text(nom),
                text(nature),
                text(adresse),
                territories.resolve(text(commune), null).getFirst().code());
    }

    /** The legal representative as typed. */
    public Representative representative() {
        return new Representative(
                text(representant), text(fonction), text(telephone), text(courriel));
    }

    private Optional<Nature> chosenNature() {
        return Arrays.stream(Nature.values())
                .filter(each -> each.name().equals(text(nature)))
                .findFirst();
    }

    private void checkCommune(Map<String, String> errors, Territories territories) {
        List<Commune> found = territories.resolve(text(commune), null);
        if (!isGiven(commune)) {
            errors.put("commune", "organisation.error.commune");
        } else if (found.isEmpty()) {
            errors.put("commune", "organisation.error.commune.unknown");
        } else if (found.size() > 1) {
            errors.put("commune", "organisation.error.commune.several");
        }
    }

    private static void checkText(
            Map<String, String> errors, String field, @Nullable String value) {
        if (!isGiven(value)) {
            errors.put(field, "organisation.error." + field);
        } else if (text(value).length() > LONGEST) {
            errors.put(field, "organisation.error.too-long");
        } else if (text(value).codePoints().anyMatch(Character::isISOControl)) {
            errors.put(field, "organisation.error.invisible");
        }
    }

    private static boolean isGiven(@Nullable String value) {
        return !text(value).isEmpty();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
