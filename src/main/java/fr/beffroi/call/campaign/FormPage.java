package fr.beffroi.call.campaign;

import fr.beffroi.call.CallPress;
import fr.beffroi.call.CallReach;
import fr.beffroi.call.CallRights;
import fr.beffroi.call.Calls;
import fr.beffroi.call.campaign.Preparations.Saving;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.NotFound;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The form of a call in preparation, for the pages that change it. */
@Component
class FormPage {

    private final Preparations preparations;
    private final FormFiles files;
    private final Calls calls;
    private final CallPress press;
    private final CallReach reach;

    FormPage(
            Preparations preparations,
            FormFiles files,
            Calls calls,
            CallPress press,
            CallReach reach) {
        this.preparations = preparations;
        this.files = files;
        this.calls = calls;
        this.press = press;
        this.reach = reach;
    }

    /** The questions, ready to be changed; empty while one of the files is missing or no JSON. */
    Optional<FormEdits> edits(Preparation call) {
        return edits(call.typed(Part.FORM));
    }

    /** The questions of these two files. */
    Optional<FormEdits> edits(Map<String, String> typed) {
        FormFiles.Read read = files.read(typed);
        boolean readable =
                read.isWhole()
                        && Objects.requireNonNull(read.layout())
                                .path("sections")
                                .valueStream()
                                .allMatch(section -> section.path("fields").isArray());
        return readable
                ? Optional.of(
                        new FormEdits(
                                Objects.requireNonNull(read.schema()),
                                Objects.requireNonNull(read.layout())))
                : Optional.empty();
    }

    /** The files as they are after these changes. */
    Saving save(CallId id, int revision, FormEdits edits) {
        return preparations.save(
                id,
                Part.FORM,
                revision,
                Map.of(
                        FormFiles.SCHEMA, files.write(edits.schema()),
                        FormFiles.LAYOUT, files.write(edits.layout())));
    }

    /** Replaces the files that were given; the others stay. */
    Saving replace(Preparation call, int revision, Map<String, String> given) {
        return preparations.save(call.id(), Part.FORM, revision, replaced(call, given));
    }

    /** The files of the form, once those that were given have taken their places. */
    Map<String, String> replaced(Preparation call, Map<String, String> given) {
        Map<String, String> typed = new HashMap<>(call.typed(Part.FORM));
        given.forEach((name, text) -> {
            if (!text.isBlank()) {
                typed.put(name, text);
            }
        });
        return typed;
    }

    /**
     * Takes the form of a call in force.
     *
     * @throws NotFound if there is none within the person's reach
     */
    Saving copy(CallId id, int revision, String code) {
        var from = calls.findByCode(code).orElseThrow(() -> new NotFound("Call " + code));
        reach.require(CallRights.READ, from);
        var source = press.source(from.id()).orElseThrow();
        if (source.schema().isNull()) {
            throw new NotFound("Form of " + code);
        }
        return preparations.save(
                id,
                Part.FORM,
                revision,
                Map.of(
                        FormFiles.SCHEMA, files.write(source.schema()),
                        FormFiles.LAYOUT, files.write(source.layout())));
    }
}
