package fr.beffroi.process.engine;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;

/**
 * A decision table in a rule set.
 *
 * @param decision its id, the same in every revision of the set
 * @param tag the set with its revision, such as FIPD-2027-62.r2
 */
record RuleTable(String decision, String tag, Model file) {

    private static final Pattern REVISION = Pattern.compile("(.+)\\.r(\\d+)");

    static RuleTable read(Model file) {
        var decisions = Dmn.readModelFromStream(file.open()).getModelElementsByType(Decision.class);
        List<String> tags = decisions.stream().map(Decision::getVersionTag).distinct().toList();
        if (tags.size() != 1 || tags.getFirst() == null) {
            throw new IllegalStateException(
                    file.name() + " must carry one version tag, has " + tags);
        }
        return new RuleTable(decisions.iterator().next().getId(), tags.getFirst(), file);
    }

    /** The revision before, if the tag is not the first of its set. */
    static Optional<String> tagBefore(String tag) {
        Matcher revision = REVISION.matcher(tag);
        if (!revision.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(revision.group(2));
        return number > 1 ? Optional.of(revision.group(1) + ".r" + (number - 1)) : Optional.empty();
    }

    /** The same table in another revision of its set. */
    RuleTable under(String other) {
        return new RuleTable(
                decision,
                other,
                new Model(
                        file.name(),
                        file.text()
                                .replace(
                                        "versionTag=\"%s\"".formatted(tag),
                                        "versionTag=\"%s\"".formatted(other))));
    }
}
