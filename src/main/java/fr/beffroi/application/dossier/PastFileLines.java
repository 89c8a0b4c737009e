package fr.beffroi.application.dossier;

import fr.beffroi.account.People;
import fr.beffroi.application.Application;
import fr.beffroi.application.dossier.PastFiles.PastFile;
import fr.beffroi.kernel.PersonId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The files that left a dossier since its deposit, as both sides read them. */
@Component
public class PastFileLines {

    private final PastFiles files;
    private final Previews previews;
    private final People people;

    PastFileLines(PastFiles files, Previews previews, People people) {
        this.files = files;
        this.previews = previews;
        this.people = people;
    }

    /**
     * A file no longer in force.
     *
     * @param title of the document that it answered
     * @param givenBy name of who gave it, empty where nobody is known
     * @param outBy name of who replaced or removed it, empty where the antivirus took it out
     */
    public record Line(PastFile file, String title, String givenBy, String outBy) {}

    /** With who gave each and who took it out, the last first. */
    public List<Line> of(Application application) {
        List<PastFile> past = files.of(application);
        if (past.isEmpty()) {
            return List.of();
        }
        Map<PersonId, String> names =
                people.names(past.stream().flatMap(file -> file.people().stream()).toList());
        Map<String, String> titles = previews.titles(application);
        return past.stream()
                .map(file ->
                        new Line(
                                file,
                                titles.getOrDefault(file.code(), file.fileName()),
                                name(names, file.givenBy()),
                                name(names, file.outBy())))
                .toList();
    }

    private static String name(Map<PersonId, String> names, @Nullable PersonId person) {
        return person == null ? "" : names.getOrDefault(person, "");
    }
}
