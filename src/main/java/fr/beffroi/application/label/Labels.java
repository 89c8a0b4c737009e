package fr.beffroi.application.label;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.DossierLabels;
import fr.beffroi.application.StateLabel;
import fr.beffroi.application.dossier.OwnServices;
import fr.beffroi.application.dossier.OwnServices.Service;
import fr.beffroi.application.label.LabelRows.Stuck;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.TimeOrderedUuid;
import fr.beffroi.worklist.LabelsChanged;
import fr.beffroi.worklist.TaskLabel;
import fr.beffroi.worklist.TaskLabelling;
import fr.beffroi.worklist.TaskLabels;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sticks labels on dossiers and takes them off; keeps the list of each service. */
@Component
public class Labels implements TaskLabels, TaskLabelling, DossierLabels {

    /** Characters of a name. */
    static final int LONGEST = 40;

    private final LabelRows rows;
    private final List<StateLabel> states;
    private final Applications applications;
    private final OwnServices services;
    private final AuditJournal journal;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;

    Labels(
            LabelRows rows,
            List<StateLabel> states,
            Applications applications,
            OwnServices services,
            AuditJournal journal,
            ApplicationEventPublisher events,
            CurrentActor actor) {
        this.rows = rows;
        this.states = states;
        this.applications = applications;
        this.services = services;
        this.journal = journal;
        this.events = events;
        this.actor = actor;
    }

    @Override
    public List<TaskLabel> offered() {
        return Stream.concat(
                        states.stream().map(StateLabel::shown),
                        rows.of(services.all()).stream().map(Labels::shown))
                .toList();
    }

    @Override
    public Map<ApplicationId, List<TaskLabel>> on(Collection<ApplicationId> dossiers) {
        Map<ApplicationId, List<TaskLabel>> found =
                rows.on(dossiers, services.all()).stream()
                        .collect(
                                groupingBy(
                                        Stuck::application,
                                        mapping(
                                                stuck -> shown(stuck.label()),
                                                toCollection(ArrayList::new))));
        for (StateLabel state : states.reversed()) {
            state.among(dossiers)
                    .forEach(dossier ->
                            found.computeIfAbsent(dossier, _ -> new ArrayList<>())
                                    .addFirst(state.shown()));
        }
        return found;
    }

    /** Those in use in the services through which the person works on the dossier. */
    public List<TaskLabel> offered(Application application) {
        return rows.of(services.on(application).services()).stream().map(Labels::shown).toList();
    }

    /** Sticks one on; nothing happens if it is there. */
    @Transactional
    void put(ApplicationId id, UUID label) {
        applications.lock(id);
        Application application = submitted(id);
        Label known = own(label, services.on(application).services());
        if (rows.put(id, known.id(), actor.get().requirePerson())) {
            changed("label.put", id, known);
        }
    }

    @Override
    @Transactional
    public Outcome<UUID> stick(ApplicationId application, UUID label) {
        try {
            put(application, label);
            return Outcome.done(label);
        } catch (NotFound e) {
            return Outcome.refused("labels.refused.not-yours");
        }
    }

    /** Takes one off; nothing happens if it is not there. */
    @Transactional
    void remove(ApplicationId id, UUID label) {
        applications.lock(id);
        Application application = submitted(id);
        Label known = own(label, services.on(application).services());
        if (rows.remove(id, known.id())) {
            changed("label.remove", id, known);
        }
    }

    /** Those of the person's services, with how many dossiers bear each. */
    List<Label> list() {
        return rows.counted(services.all());
    }

    List<Service> services() {
        return services.all();
    }

    /**
     * A new label of a service of one's own. Refused without a name, with one too long, or that the
     * service has.
     *
     * @param service its key; empty where there is no choice
     */
    @Transactional
    Outcome<UUID> add(String service, String name, String colour) {
        if (name.isEmpty()) {
            return Outcome.refused("labels.error.name");
        }
        if (name.length() > LONGEST) {
            return Outcome.refused("form.error.too-long", LONGEST);
        }
        var label =
                new Label(
                        TimeOrderedUuid.next(),
                        own(service),
                        name,
                        LabelColour.of(colour).orElse(LabelColour.BLUE),
                        0);
        if (!rows.add(label)) {
            return Outcome.refused("labels.error.taken", name);
        }
        journal.record(AuditEntry.of("label.add", "label", label.id()).changing(null, name));
        return Outcome.done(label.id());
    }

    /** It is seen nowhere any more: neither in the list nor on dossiers. */
    @Transactional
    void retire(UUID id) {
        Label label = own(id, services.all());
        rows.retire(label.id());
        journal.record(AuditEntry.of("label.retire", "label", id).changing(label.name(), null));
    }

    /** The dossier, if the person may stick labels on it; else {@link NotFound}. */
    Application submitted(ApplicationId id) {
        Application application = applications.allowed(id, LabelRights.PUT);
        if (application.isDraft()) {
            throw new NotFound("Dossier " + id);
        }
        return application;
    }

    private Label own(UUID id, List<Service> mine) {
        return rows.find(id, mine).orElseThrow(() -> new NotFound("Label " + id));
    }

    private Service own(String key) {
        List<Service> mine = services.all();
        return mine.stream()
                .filter(service -> service.key().equals(key))
                .findFirst()
                .or(() -> mine.stream().findFirst())
                .orElseThrow(() -> new NotFound("Service " + key));
    }

    @Override
    public void changed(ApplicationId id) {
        Set<UUID> all = new HashSet<>(rows.on(id));
        states.stream()
                .filter(state -> !state.among(List.of(id)).isEmpty())
                .forEach(state -> all.add(state.shown().id()));
        events.publishEvent(new LabelsChanged(id, Set.copyOf(all)));
    }

    private void changed(String action, ApplicationId id, Label label) {
        changed(id);
        journal.record(AuditEntry.of(action, "application", id).changing(null, label.name()));
    }

    private static TaskLabel shown(Label label) {
        return new TaskLabel(label.id(), label.name(), label.colour().badge());
    }
}
