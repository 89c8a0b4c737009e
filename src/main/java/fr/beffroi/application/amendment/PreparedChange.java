package fr.beffroi.application.amendment;

import fr.beffroi.application.Amendment;
import fr.beffroi.application.Application;
import fr.beffroi.application.SealedVersion;
import fr.beffroi.application.SealedVersions;
import fr.beffroi.application.draft.DraftCheck;
import fr.beffroi.application.draft.DraftCheck.Checked;
import fr.beffroi.application.draft.Editing.Scope;
import fr.beffroi.application.form.Differences;
import fr.beffroi.application.form.Differences.Difference;
import fr.beffroi.call.FieldError;
import fr.beffroi.call.ProjectOutline;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes as they would be sealed now.
 *
 * @param before the version in force
 * @param answers those of the next version
 * @param errors what is wrong or missing in them
 */
record PreparedChange(
        Checked checked,
        Amendment amendment,
        SealedVersion before,
        ObjectNode answers,
        List<FieldError> errors,
        List<Difference> differences,
        ProjectOutline outline) {

    /** Names of the fields whose answer is another. */
    Set<String> changedFields() {
        return differences.stream().map(each -> each.field().name()).collect(Collectors.toSet());
    }

    List<FieldError> errorsOf(String section) {
        return errors.stream().filter(error -> error.section().equals(section)).toList();
    }

    /** Makes them out of what was typed and what is sealed. */
    @Component
    static class Maker {

        private final DraftCheck check;
        private final SealedVersions versions;
        private final Differences differences;

        Maker(DraftCheck check, SealedVersions versions, Differences differences) {
            this.check = check;
            this.versions = versions;
            this.differences = differences;
        }

        /**
         * @param scope what may change: the rest stays as it is sealed, whatever was typed
         */
        PreparedChange of(
                Application application, Amendment amendment, Scope scope, Locale locale) {
            Checked checked = check.check(application, locale);
            SealedVersion before = versions.last(application.id());
            ObjectNode all = taken(checked, before, scope);
            ObjectNode answers = checked.form().submitted(all);
            return new PreparedChange(
                    checked,
                    amendment,
                    before,
                    answers,
                    checked.form().check(all, locale),
                    differences.between(checked.form(), before.answers(), answers, locale),
                    checked.form().outline(answers));
        }

        private static ObjectNode taken(Checked checked, SealedVersion before, Scope scope) {
            Set<String> fields = scope.fields();
            if (fields == null) {
                return checked.answers();
            }
            ObjectNode all = (ObjectNode) before.answers().deepCopy();
            fields.forEach(field -> all.set(field, checked.answers().path(field)));
            return all;
        }
    }
}
