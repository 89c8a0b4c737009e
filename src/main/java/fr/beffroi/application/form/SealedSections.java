package fr.beffroi.application.form;

import fr.beffroi.application.Applications;
import fr.beffroi.application.DossierSections;
import fr.beffroi.application.SealedVersion;
import fr.beffroi.application.SealedVersions;
import fr.beffroi.application.form.ReadableAnswers.ReadableSection;
import fr.beffroi.call.Calls;
import fr.beffroi.kernel.ApplicationId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

@Component
class SealedSections implements DossierSections {

    private final Applications applications;
    private final SealedVersions versions;
    private final Calls calls;
    private final ReadableAnswers readable;

    SealedSections(
            Applications applications,
            SealedVersions versions,
            Calls calls,
            ReadableAnswers readable) {
        this.applications = applications;
        this.versions = versions;
        this.calls = calls;
        this.readable = readable;
    }

    @Override
    public List<Line> lines(ApplicationId application, Locale locale) {
        return all(application, locale).stream()
                .map(section -> new Line(section.id(), section.title()))
                .toList();
    }

    @Override
    public List<ReadableSection> read(
            ApplicationId application, Collection<String> sections, Locale locale) {
        return all(application, locale).stream()
                .filter(section -> sections.contains(section.id()))
                .toList();
    }

    private List<ReadableSection> all(ApplicationId application, Locale locale) {
        SealedVersion last = versions.last(application);
        var form = calls.form(applications.get(application).call(), last.formVersion());
        return readable.of(form, last.answers(), locale);
    }
}
