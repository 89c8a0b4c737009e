package fr.beffroi.funding;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An envelope as a page shows it.
 *
 * @param parent the envelope that it is a part of
 * @param depth 0 for a whole
 * @param territory code of the département; absent when it is for all
 */
record EnvelopeView(
        EnvelopeBalance balance,
        @Nullable UUID parent,
        int depth,
        String authority,
        String fund,
        int year,
        @Nullable String territory) {}
