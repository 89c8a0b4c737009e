package fr.beffroi.application.form;

import fr.beffroi.application.Application;
import fr.beffroi.application.SealedVersion;
import fr.beffroi.application.SealedVersions;
import fr.beffroi.application.form.Differences.Difference;
import fr.beffroi.application.form.FileChanges.FileChange;
import fr.beffroi.call.Calls;
import fr.beffroi.call.FormDefinition;
import fr.beffroi.kernel.NotFound;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What differs between two sealed versions: answers and files. */
@Component
public class VersionChanges {

    private final SealedVersions versions;
    private final Calls calls;
    private final Differences differences;
    private final FileChanges files;

    VersionChanges(
            SealedVersions versions, Calls calls, Differences differences, FileChanges files) {
        this.versions = versions;
        this.calls = calls;
        this.differences = differences;
        this.files = files;
    }

    /** Two versions side by side. */
    public record Comparison(
            SealedVersion before,
            SealedVersion after,
            List<Difference> differences,
            List<FileChange> files) {}

    /**
     * What a version changed in the one before it.
     *
     * @param version from 2
     * @throws NotFound if there is no such version, or none before it
     */
    public Comparison of(Application application, int version, Locale locale) {
        return of(application, version - 1, version, locale);
    }

    /**
     * From one version to another, whichever is the older.
     *
     * @throws NotFound if there is no such version
     */
    public Comparison of(Application application, int from, int to, Locale locale) {
        List<SealedVersion> all = versions.all(application.id());
        SealedVersion after = version(all, to);
        SealedVersion before = version(all, from);
        FormDefinition form = calls.form(application.call(), after.formVersion());
        return new Comparison(
                before,
                after,
                differences.between(form, before.answers(), after.answers(), locale),
                files.between(application, before.files(), after.files()));
    }

    private static SealedVersion version(List<SealedVersion> all, int number) {
        return all.stream()
                .filter(each -> each.version() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("Version " + number));
    }
}
