package fr.beffroi.integrity;

import fr.beffroi.kernel.NotFound;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Completes, at start, the recusals of before the ethics officer was asked: they get the place of
 * their dossier, so that the officer of its authority sees them. Done again, it changes nothing.
 */
@Component
class PlacesOfConflicts {

    private static final Logger LOG = LoggerFactory.getLogger(PlacesOfConflicts.class);

    private static final int PAGE = 200;

    private final ConflictRows rows;
    private final DossierPlaces places;

    PlacesOfConflicts(ConflictRows rows, DossierPlaces places) {
        this.rows = rows;
        this.places = places;
    }

    @EventListener(ApplicationStartedEvent.class)
    void complete() {
        List<DeclaredConflict> found = rows.unplaced(new UUID(0, 0), PAGE);
        while (!found.isEmpty()) {
            found.forEach(this::complete);
            found = rows.unplaced(found.getLast().id(), PAGE);
        }
    }

    private void complete(DeclaredConflict conflict) {
        try {
            rows.place(conflict.id(), places.of(conflict.application()));
        } catch (NotFound e) {
            LOG.warn(
                    "Declared interest {} stays without a place: its dossier is gone",
                    conflict.id());
        }
    }
}
