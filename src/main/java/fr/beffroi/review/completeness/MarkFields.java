package fr.beffroi.review.completeness;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.Corrections;
import fr.beffroi.application.Corrections.Field;
import fr.beffroi.application.Corrections.Section;
import fr.beffroi.application.DossierFrame;
import fr.beffroi.application.DossierFrames;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.review.Problem;
import fr.beffroi.review.ReviewRights;
import fr.beffroi.review.documents.AskedField;
import fr.beffroi.review.documents.FieldMark;
import fr.beffroi.review.documents.FieldMarks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Marks answers of the form as wrong, while reading them. */
@Service
class MarkFields {

    private static final int MAX_REMARK = 500;

    private final Applications applications;
    private final Corrections corrections;
    private final FieldMarks marks;
    private final DossierFrames frames;
    private final AuditJournal journal;
    private final CurrentActor actor;

    MarkFields(
            Applications applications,
            Corrections corrections,
            FieldMarks marks,
            DossierFrames frames,
            AuditJournal journal,
            CurrentActor actor) {
        this.applications = applications;
        this.corrections = corrections;
        this.marks = marks;
        this.frames = frames;
        this.journal = journal;
        this.actor = actor;
    }

    DossierFrame frame(ApplicationId id) {
        applications.allowed(id, ReviewRights.CHECK);
        return frames.of(id);
    }

    List<Section> answered(ApplicationId id, Locale locale) {
        return corrections.answered(applications.allowed(id, ReviewRights.CHECK), locale);
    }

    Map<String, TypedMark> marks(ApplicationId id) {
        return marks.of(id).stream()
                .collect(
                        Collectors.toMap(
                                FieldMark::field,
                                mark -> new TypedMark(mark.fault(), mark.remark())));
    }

    /**
     * Keeps the marks, those taken off as well; nothing if something is wrong in them.
     *
     * @param typed by name of field; a name that is no field of the form is left aside
     */
    @Transactional
    List<Problem> mark(ApplicationId id, Map<String, TypedMark> typed) {
        applications.allowed(id, ReviewRights.CHECK);
        Application application = applications.lock(id);
        Map<String, Field> fields = fields(application);
        List<Problem> problems = problems(typed);
        if (!problems.isEmpty()) {
            return problems;
        }
        List<FieldMark> before = marks.of(id);
        fields.forEach((name, field) -> keep(id, field, typed.get(name)));
        List<FieldMark> after = marks.of(id);
        if (!after.equals(before)) {
            journal.record(
                    AuditEntry.of("completeness.mark", "application", id)
                            .changing(Map.of("marks", before), Map.of("marks", after)));
        }
        return List.of();
    }

    private void keep(
            ApplicationId id, Field field, @org.jspecify.annotations.Nullable TypedMark typed) {
        if (typed == null) {
            return;
        }
        if (typed.isEmpty()) {
            marks.remove(id, field.name());
        } else {
            var mark =
                    new FieldMark(
                            field.name(),
                            field.label(),
                            Objects.requireNonNull(typed.fault()),
                            typed.remark());
            marks.put(id, mark, actor.get().requirePerson());
        }
    }

    private static List<Problem> problems(Map<String, TypedMark> typed) {
        var problems = new ArrayList<Problem>();
        typed.forEach((field, mark) -> {
            if (mark.fault() == null && !mark.remark().isEmpty()) {
                problems.add(Problem.at("fault." + field, "corrections.error.fault"));
            } else if (mark.fault() != null && mark.remark().isEmpty()) {
                problems.add(Problem.at("remark." + field, "corrections.error.remark"));
            } else if (mark.remark().length() > MAX_REMARK) {
                problems.add(Problem.at("remark." + field, "form.error.too-long", MAX_REMARK));
            }
        });
        return problems;
    }

    /** What is marked, ready to be asked for, with the answers as they stand. */
    List<AskedField> asked(Application application) {
        Map<String, Field> fields = fields(application);
        return marks.of(application.id()).stream()
                .filter(mark -> fields.containsKey(mark.field()))
                .map(mark ->
                        new AskedField(
                                mark.field(),
                                mark.label(),
                                mark.fault(),
                                mark.remark(),
                                Objects.requireNonNull(fields.get(mark.field())).value(),
                                null,
                                null))
                .toList();
    }

    /** The marks were asked for. */
    void clear(ApplicationId id) {
        marks.clear(id);
    }

    private Map<String, Field> fields(Application application) {
        return corrections.answered(application, Locale.FRENCH).stream()
                .flatMap(section -> section.fields().stream())
                .collect(Collectors.toMap(Field::name, Function.identity()));
    }
}
