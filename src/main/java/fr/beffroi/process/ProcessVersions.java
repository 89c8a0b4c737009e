package fr.beffroi.process;

import fr.beffroi.kernel.Outcome;
import java.util.List;

/**
 * The versions of the drawings that running processes follow. A process keeps the version on which
 * it started; an operator may bring it to the newest one.
 */
public interface ProcessVersions {

    /** Versions that are not the newest of their process and that some instance still follows. */
    List<OlderVersion> older();

    /**
     * Brings instances of one version to the newest version of their process, each in its own
     * transaction; those whose place in the drawing no longer exists stay as they are.
     *
     * @param most how many at once
     */
    Moved migrate(String process, int version, int most);

    /**
     * Brings every running instance of a process of that business key to the newest version.
     * Refused where its place in the drawing no longer exists.
     */
    Outcome<Integer> migrate(String process, String businessKey);

    /**
     * A version that is not the newest.
     *
     * @param process id of the process
     * @param name French name
     * @param newest number of the newest version
     * @param instances how many follow the older one
     */
    record OlderVersion(String process, String name, int version, int newest, long instances) {}

    /**
     * @param kept how many could not be moved
     */
    record Moved(int migrated, int kept) {}
}
