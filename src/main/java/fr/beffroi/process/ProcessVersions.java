package fr.beffroi.process;

import fr.beffroi.kernel.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The versions of the drawings that running processes follow. A process keeps the version on which
 * it started; an operator may bring it to the newest one.
 */
public interface ProcessVersions {

    /** Versions that are not the newest of their process and that some instance still follows. */
    List<OlderVersion> older();

    /**
     * The instances that follow one version, in the order of their ids.
     *
     * @param after the last one seen; null to begin
     * @param most how many at once
     */
    List<String> following(String process, int version, @Nullable String after, int most);

    /**
     * Brings one instance to the newest version of its process, in the caller's transaction. It
     * stays as it is where its place in the drawing no longer exists. The engine refuses what
     * cannot be foreseen, and with it the whole transaction.
     */
    Brought bring(String instance);

    /**
     * What the engine refused, step by step, among the causes of a failure; null if it was not it.
     */
    @Nullable String refusal(Throwable failure);

    /** What the instance is about; null if it is over. */
    @Nullable String businessKey(String instance);

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
     * What became of one instance.
     *
     * @param businessKey null if it is over
     * @param why what the engine said, where it refused and said something
     */
    record Brought(String instance, @Nullable String businessKey, Fate fate, @Nullable String why) {

        public Brought(String instance, @Nullable String businessKey, Fate fate) {
            this(instance, businessKey, fate, null);
        }
    }

    /** How it ended for an instance. */
    enum Fate {
        MIGRATED,
        /** Over meanwhile, or brought to the newest version by somebody else. */
        GONE,
        /** Its place in the drawing no longer exists. */
        PLACE,
        /** The engine refused, or somebody acted on it at the same moment. */
        FAILED
    }
}
