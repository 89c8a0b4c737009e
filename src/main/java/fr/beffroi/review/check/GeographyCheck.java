package fr.beffroi.review.check;

import fr.beffroi.application.Application;
import fr.beffroi.call.ProjectOutline;
import fr.beffroi.territory.Commune;
import fr.beffroi.territory.District;
import fr.beffroi.territory.Territories;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The main commune of the project, and the priority districts that it declares: whether they exist,
 * and lie in that commune.
 */
@Component
class GeographyCheck implements SourceCheck {

    private static final String SOURCE = "places";

    private final Territories territories;
    private final SubmittedProject project;

    GeographyCheck(Territories territories, SubmittedProject project) {
        this.territories = territories;
        this.project = project;
    }

    @Override
    public CheckKind kind() {
        return CheckKind.GEOGRAPHY;
    }

    @Override
    public Optional<CheckAnswer> ask(Application application) {
        return Optional.of(judge(project.outline(application), application.department()));
    }

    /**
     * @param department of the call
     */
    CheckAnswer judge(ProjectOutline outline, String department) {
        String code = outline.commune();
        if (code == null) {
            return new CheckAnswer(
                    CheckOutcome.NOT_APPLICABLE,
                    SOURCE,
                    List.of(Finding.of("geography.no-commune")));
        }
        Optional<Commune> commune = territories.commune(code);
        var findings = new ArrayList<Finding>();
        boolean attention = true;
        if (commune.isEmpty()) {
            findings.add(Finding.of("geography.unknown-commune", code));
        } else {
            attention = isElsewhere(commune.get(), department, findings);
        }
        for (String district : outline.districts()) {
            attention |= isWrong(district, code, findings);
        }
        if (outline.districts().isEmpty()) {
            addUndeclared(code, findings);
        }
        return CheckAnswer.of(attention, SOURCE, findings);
    }

    private boolean isElsewhere(Commune commune, String department, List<Finding> findings) {
        findings.add(Finding.of("geography.commune", commune.label()));
        if (commune.department().equals(department)) {
            return false;
        }
        // A call of the Région is not of one département: its own code is a region's.
        if (!territories.departments().containsKey(department)) {
            return false;
        }
        String name = territories.departmentName(commune.department());
        findings.add(Finding.of("geography.elsewhere", name));
        return true;
    }

    private boolean isWrong(String code, String commune, List<Finding> findings) {
        Optional<District> district = territories.district(code);
        if (district.isEmpty()) {
            findings.add(Finding.of("geography.unknown-district", code));
            return true;
        }
        String label = district.get().label();
        if (district.get().communes().contains(commune)) {
            findings.add(Finding.of("geography.district", label));
            return false;
        }
        String where =
                district.get().communes().stream()
                        .sorted()
                        .map(each -> territories.commune(each).map(Commune::label).orElse(each))
                        .collect(Collectors.joining(", "));
        findings.add(Finding.of("geography.district-elsewhere", label, where));
        return true;
    }

    private void addUndeclared(String commune, List<Finding> findings) {
        int districts = territories.districtsOf(commune).size();
        if (districts > 0) {
            findings.add(Finding.of("geography.no-district-declared", districts));
        }
    }
}
