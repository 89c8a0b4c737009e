package fr.beffroi.call.campaign;

import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.CallPress;
import fr.beffroi.call.CallPreviews;
import fr.beffroi.call.CallRights;
import fr.beffroi.call.FormDefinition;
import fr.beffroi.call.campaign.Checklist.Checked;
import fr.beffroi.call.campaign.FormFiles.Read;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.CurrentActor;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A call in preparation as an applicant would see it, and its form filled in for trial. */
@Service
class PreparedPreviews implements CallPreviews {

    private final Preparations preparations;
    private final Checklist checklist;
    private final FormFiles files;
    private final CallPress press;
    private final TrialRows trials;
    private final CurrentActor actor;
    private final JsonMapper json;
    private final Clock clock;

    PreparedPreviews(
            Preparations preparations,
            Checklist checklist,
            FormFiles files,
            CallPress press,
            TrialRows trials,
            CurrentActor actor,
            JsonMapper json,
            Clock clock) {
        this.preparations = preparations;
        this.checklist = checklist;
        this.files = files;
        this.press = press;
        this.trials = trials;
        this.actor = actor;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public CallForProjects call(CallId id) {
        Preparation call = preparations.get(id, CallRights.READ);
        return press.read(id, checklist.check(call).content());
    }

    @Override
    public Optional<FormDefinition> form(CallId id) {
        Preparation call = preparations.get(id, CallRights.READ);
        Checked checked = checklist.check(call);
        Read read = files.read(call.typed(Part.FORM));
        if (!checked.faults().isEmpty() || !read.isWhole()) {
            return Optional.empty();
        }
        return Optional.of(
                press.compile(
                        id,
                        checked.content(),
                        Objects.requireNonNull(read.schema()),
                        Objects.requireNonNull(read.layout())));
    }

    @Override
    public ObjectNode trial(CallId id) {
        preparations.get(id, CallRights.READ);
        return trials.find(id, actor.get().requirePerson())
                .map(text -> (ObjectNode) json.readTree(text))
                .orElseGet(json::createObjectNode);
    }

    @Override
    @Transactional
    public void keep(CallId id, ObjectNode answers) {
        preparations.get(id, CallRights.READ);
        trials.save(
                id, actor.get().requirePerson(), json.writeValueAsString(answers), clock.instant());
    }

    @Override
    @Transactional
    public void clear(CallId id) {
        preparations.get(id, CallRights.READ);
        trials.clear(id, actor.get().requirePerson());
    }
}
