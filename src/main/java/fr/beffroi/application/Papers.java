package fr.beffroi.application;

import java.util.Optional;

/** The applications received on paper. */
public interface Papers {

    /** How it was received and entered; nothing for one that came by the website. */
    Optional<Paper> of(Application application);
}
