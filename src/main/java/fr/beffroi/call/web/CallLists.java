package fr.beffroi.call.web;

import fr.beffroi.authority.Authorities;
import fr.beffroi.call.CallForProjects;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** The calls by stage: open first, then coming, then closed; a stage without calls is left out. */
record CallLists(List<Stage> stages) {

    static CallLists at(Instant now, List<CallForProjects> calls, Authorities authorities) {
        return new CallLists(
                Arrays.stream(CallStage.values())
                        .map(stage -> new Stage(stage, lines(stage, now, calls, authorities)))
                        .filter(stage -> !stage.lines().isEmpty())
                        .toList());
    }

    private static List<Line> lines(
            CallStage stage, Instant now, List<CallForProjects> calls, Authorities authorities) {
        return calls.stream()
                .filter(call -> CallStage.of(call, now) == stage)
                .map(call -> new Line(call, authorities.get(call.authority()).name()))
                .toList();
    }

    /** The calls of one stage. */
    record Stage(CallStage stage, List<Line> lines) {}

    /** A call in the list, with the name of the authority that runs it. */
    record Line(CallForProjects call, String authority) {}
}
