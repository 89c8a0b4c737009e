package fr.beffroi.process.web;

import fr.beffroi.process.ProcessVersions;
import fr.beffroi.process.ProcessVersions.Brought;
import fr.beffroi.process.ProcessVersions.Fate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Brings the instances of one version to the newest one, page after page in the order of their ids:
 * what stays on its version is not met again by who goes on from where the last request stopped.
 */
@Service
class VersionMoves {

    /** Instances of one request. */
    static final int AT_ONCE = 200;

    /** Instances of one transaction, and of one entry of the journal. */
    static final int PAGE = 50;

    private static final Logger LOG = LoggerFactory.getLogger(VersionMoves.class);

    private final ProcessVersions versions;
    private final VersionPages pages;

    VersionMoves(ProcessVersions versions, VersionPages pages) {
        this.versions = versions;
        this.pages = pages;
    }

    /**
     * What a request did.
     *
     * @param kept those that stay on their version, with why
     * @param next where to go on; null if there is nothing more
     * @param reason as it was typed, to go on with it
     */
    record Moved(
            String process,
            int version,
            int migrated,
            List<Brought> kept,
            @Nullable String next,
            String reason) {}

    /**
     * @param after where the last request stopped; empty to begin
     */
    Moved run(String process, int version, String after, String reason) {
        List<Brought> brought = new ArrayList<>();
        String reached = after;
        List<String> page = versions.following(process, version, reached, PAGE);
        while (!page.isEmpty() && brought.size() < AT_ONCE) {
            brought.addAll(bring(new VersionPages.Asked(process, version, reason), page));
            reached = page.getLast();
            page = versions.following(process, version, reached, PAGE);
        }
        return new Moved(
                process,
                version,
                (int) brought.stream().filter(one -> one.fate() == Fate.MIGRATED).count(),
                brought.stream().filter(VersionMoves::isKept).toList(),
                page.isEmpty() ? null : reached,
                reason);
    }

    private static boolean isKept(Brought one) {
        return one.fate() == Fate.PLACE || one.fate() == Fate.FAILED;
    }

    /** All in one transaction; one by one if one of them spoils it. */
    private List<Brought> bring(VersionPages.Asked asked, List<String> page) {
        try {
            return pages.bring(asked, page);
        } catch (RuntimeException spoilt) {
            LOG.warn("A page of {} {} goes one by one", asked.process(), asked.version(), spoilt);
            return page.stream().map(one -> alone(asked, one)).toList();
        }
    }

    private Brought alone(VersionPages.Asked asked, String instance) {
        try {
            return Objects.requireNonNull(pages.bring(asked, List.of(instance)).getFirst());
        } catch (RuntimeException failed) {
            LOG.error("Instance {} stays on version {}", instance, asked.version(), failed);
            return new Brought(
                    instance,
                    versions.businessKey(instance),
                    Fate.FAILED,
                    versions.refusal(failed));
        }
    }
}
