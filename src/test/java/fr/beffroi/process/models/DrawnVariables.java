package fr.beffroi.process.models;

import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;

/** The variables that the drawings themselves give: from tables, to called processes, in loops. */
final class DrawnVariables {

    private DrawnVariables() {}

    static Set<String> given() {
        Set<String> names = new TreeSet<>();
        Drawn.all(CamundaOutputParameter.class).forEach(out -> names.add(out.getCamundaName()));
        for (CamundaIn in : Drawn.all(CamundaIn.class)) {
            if (in.getCamundaTarget() != null) {
                names.add(in.getCamundaTarget());
            }
        }
        for (var loop : Drawn.all(MultiInstanceLoopCharacteristics.class)) {
            names.add(loop.getCamundaElementVariable());
        }
        for (ServiceTask task : Drawn.all(ServiceTask.class)) {
            if (task.getCamundaResultVariable() != null) {
                names.add(task.getCamundaResultVariable());
            }
        }
        return names;
    }
}
