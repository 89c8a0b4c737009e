package fr.beffroi.application.officer;

import fr.beffroi.account.Permissions;
import fr.beffroi.application.Amendment;
import fr.beffroi.application.Application;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.Applications;
import fr.beffroi.application.DossierFrame;
import fr.beffroi.application.DossierFrame.LastChange;
import fr.beffroi.application.DossierFrame.Tab;
import fr.beffroi.application.DossierFrames;
import fr.beffroi.application.DossierTab;
import fr.beffroi.application.Papers;
import fr.beffroi.application.dossier.AmendmentRows;
import fr.beffroi.application.dossier.DerivedState;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.Calls;
import fr.beffroi.deadline.ClockKind;
import fr.beffroi.deadline.LegalClock;
import fr.beffroi.deadline.LegalClocks;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.worklist.TaskLabels;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

@Component
class FramesOfDossiers implements DossierFrames {

    private final Applications applications;
    private final Calls calls;
    private final Permissions permissions;
    private final List<DossierTab> tabs;
    private final MyTasks tasks;
    private final LegalClocks clocks;
    private final Marks marks;
    private final TaskLabels labels;
    private final AmendmentRows amendments;
    private final Papers papers;

    FramesOfDossiers(
            Applications applications,
            Calls calls,
            Permissions permissions,
            ObjectProvider<DossierTab> tabs,
            MyTasks tasks,
            LegalClocks clocks,
            Marks marks,
            TaskLabels labels,
            AmendmentRows amendments,
            Papers papers) {
        this.applications = applications;
        this.calls = calls;
        this.permissions = permissions;
        this.tabs = tabs.stream().sorted(Comparator.comparingInt(DossierTab::order)).toList();
        this.tasks = tasks;
        this.clocks = clocks;
        this.marks = marks;
        this.labels = labels;
        this.amendments = amendments;
        this.papers = papers;
    }

    @Override
    public DossierFrame of(ApplicationId id) {
        return of(applications.allowed(id, ApplicationRights.EXAMINE));
    }

    @Override
    public DossierFrame of(Application application) {
        ApplicationId id = application.id();
        // A draft is its applicant's alone, even before who reads everything.
        if (application.isDraft()
                || !permissions.allows(
                        ApplicationRights.EXAMINE, applications.resource(application))) {
            throw new NotFound("Dossier " + id);
        }
        String state = DerivedState.of(application);
        CallForProjects call = calls.get(application.call());
        MyTasks.Open open = tasks.on(application);
        return new DossierFrame(
                application,
                call.title(),
                "dossier.state." + state,
                DerivedState.badge(state),
                marks.of(application, call),
                labels.on(List.of(id)).getOrDefault(id, List.of()),
                clocks(application),
                tabs.stream()
                        .filter(tab -> tab.isShown(application))
                        .map(tab -> tab(application, tab))
                        .toList(),
                open.own(),
                open.others(),
                papers.of(application).orElse(null),
                isToClose(application, call),
                lastChange(application));
    }

    private boolean isToClose(Application application, CallForProjects call) {
        return call.isCancelled()
                && !Marks.isOver(application)
                && permissions.allows(
                        ApplicationRights.CLOSE_CANCELLED, applications.resource(application));
    }

    private @Nullable LastChange lastChange(Application application) {
        return Marks.isOver(application)
                ? null
                : amendments.sealed(application.id()).stream()
                        .findFirst()
                        .map(FramesOfDossiers::lastChange)
                        .orElse(null);
    }

    private static LastChange lastChange(Amendment change) {
        return new LastChange(
                Objects.requireNonNull(change.sealedVersion()),
                Objects.requireNonNull(change.endedAt()),
                change.changedFields().size(),
                change.changedDocuments().size());
    }

    private List<LegalClock> clocks(Application application) {
        return clocks.ofApplication(application.id().value()).stream()
                .filter(clock -> clock.state() != LegalClock.State.ENDED)
                .sorted(Comparator.comparing((LegalClock c) -> c.kind() != ClockKind.SILENCE))
                .toList();
    }

    private static Tab tab(Application application, DossierTab tab) {
        return new Tab(
                tab.key(),
                "dossier.tab." + tab.key(),
                "/dossiers/" + application.id() + "/" + tab.key(),
                tab.count(application));
    }
}
